"""Every format, and every way in which a file is none."""

import hashlib
import io
import zipfile
from pathlib import Path

import docx
import pytest

from greensilk_kg.errors import UnreadableInputError
from greensilk_kg.model.document import SourceEntry
from greensilk_kg.sources import Register, read_document
from greensilk_kg.text import prepare

NOTHING = Register({})
LINES = ["绿色合作会议", "2024年5月6日，会议在某市举行。"]


def read(path, **options):
    return read_document(path, **{"register": NOTHING, **options})


def minimal_pdf(text):
    """A PDF with one page that shows an ASCII text."""
    stream = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources 6 0 R >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Font << /F1 5 0 R >> >>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer\n<< /Size 7 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(out)
    return out + b"xref\n0 7\n0000000000 65535 f \n" + table + trailer


def docx_bytes(paragraphs, cell=""):
    document = docx.Document()
    document.add_heading(paragraphs[0], 1)
    for paragraph in paragraphs[1:]:
        document.add_paragraph(paragraph)
    if cell:
        document.add_table(1, 1).cell(0, 0).text = cell
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def test_plain_text_keeps_every_character(tmp_path):
    path = tmp_path / "会议 简报.txt"
    path.write_bytes("\ufeff一行。\r\n二行。\r".encode())
    document = read(path)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    assert document.text == "一行。\r\n二行。\r"
    assert (document.slug, document.sha256) == (f"hui-yi-jian-bao-{digest[:8]}", digest)
    assert (document.name, document.media_type, document.entry) == ("会议 简报.txt", "text/plain", None)


def test_the_same_text_in_other_encodings_is_the_same_text(tmp_path):
    texts = set()
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "gb18030"):
        path = tmp_path / f"{encoding}.md"
        path.write_bytes("# 标题\n\n绿色合作，在某市。\n".encode(encoding))
        texts.add(read(path).text)
    assert texts == {"# 标题\n\n绿色合作，在某市。\n"}


PAGE = """<html><head><meta charset="gb2312"><title>页</title><style>p{}</style></head><body><nav>首页</nav>
<h1>绿色合作会议</h1><div>2024年<b>5月</b>6日，
会议在某市举行。<br>下一行。</div><!-- 注 --><script>var a = '脚本';</script>
<table><tr><td>甲</td><td>乙</td></tr></table></body>"""


def test_html_blocks_become_lines(tmp_path):
    path = tmp_path / "a.html"
    path.write_bytes(PAGE.encode("gbk"))
    lines = ["绿色合作会议", "2024年5月6日， 会议在某市举行。", "下一行。", "甲", "乙"]
    assert read(path).text == "\n\n".join(lines) + "\n"
    assert read(path).media_type == "text/html"


def test_html_under_another_name_is_recognised(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("<!DOCTYPE html><p>段落一。<p>段落二。", encoding="utf-8")
    assert read(path).text == "段落一。\n\n段落二。\n"


def test_pdf_and_docx_are_drawn_out(tmp_path):
    (tmp_path / "a.pdf").write_bytes(minimal_pdf("Green Silk Road"))
    assert read(tmp_path / "a.pdf").text == "Green Silk Road\n"
    (tmp_path / "a.docx").write_bytes(docx_bytes(LINES, cell="表中一格"))
    assert read(tmp_path / "a.docx").text == "绿色合作会议\n\n2024年5月6日，会议在某市举行。\n\n表中一格\n"


def test_the_same_report_reads_the_same_in_every_format(tmp_path):
    (tmp_path / "a.docx").write_bytes(docx_bytes(LINES))
    (tmp_path / "a.html").write_text(f"<h1>{LINES[0]}</h1><p>{LINES[1]}</p>", encoding="utf-8")
    (tmp_path / "a.md").write_text(f"# {LINES[0]}\n\n{LINES[1]}\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text(f"{LINES[0]}\n\n{LINES[1]}\n", encoding="utf-8")
    prepared = {prepare(read(path).text).surface for path in tmp_path.iterdir()}
    assert prepared == {"\n".join(LINES)}


def test_a_registered_document_has_its_entry_and_slug(tmp_path):
    path = tmp_path / "whatever.txt"
    path.write_text("正文。", encoding="utf-8")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    entry = SourceEntry("known", "题", "", None, digest, "report", "")
    register = Register({digest: entry})
    assert (read(path, register=register).slug, read(path, register=register).entry) == ("known", entry)
    assert read(path, register=register, doc_id="given").slug == "given"


BROKEN_ZIP = b"PK\x03\x04" + b"\x01" * 40


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("a.txt", b"", "is empty"),
        ("a.txt", b"\n  \n", "is empty"),
        ("a.txt", b"\xef\xbb\xbf", "no text"),
        ("a.txt", "綠色絲綢之路的合作與發展".encode("big5"), "cannot be decoded"),
        ("a.txt", b"\x00\x01\x02binary", "is binary"),
        ("a.txt", "绿色丝绸之路".encode() + b"\xff" * 3, "cannot be decoded: UTF-8 up to byte 18"),
        ("a.txt", BROKEN_ZIP, "is binary|cannot be decoded"),
        ("a.csv", b"a,b", "format .csv is unknown"),
        ("a.pdf", "正文".encode(), "is no pdf file"),
        ("a.pdf", b"%PDF-1.4 broken", "is broken"),
        ("a.docx", BROKEN_ZIP, "is no docx file"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file"),
        ("a.html", b"<html><script>x</script></html>", "no text"),
    ],
)
def test_what_cannot_be_read_is_named_with_a_remedy(tmp_path, name, data, what):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(UnreadableInputError, match=what) as error:
        read(path)
    assert str(error.value).startswith(str(path))
    assert error.value.hint


def test_missing_files_folders_and_large_files(tmp_path):
    with pytest.raises(UnreadableInputError, match="cannot be opened"):
        read(tmp_path / "none.txt")
    with pytest.raises(UnreadableInputError, match="is a folder"):
        read(tmp_path)
    path = tmp_path / "a.txt"
    path.write_text("正文", encoding="utf-8")
    with pytest.raises(UnreadableInputError, match="over the limit of 5"):
        read(path, max_size=5)
    assert read(path, max_size=6).text == "正文"
    with pytest.raises(UnreadableInputError, match="over the limit of 5"):
        read(Path("/dev/zero"), max_size=5)  # has no size of its own and no end


def test_a_document_that_unpacks_to_too_much_is_refused(tmp_path):
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 10**6)
    with pytest.raises(UnreadableInputError, match="unpacks to over"):
        read(path, max_size=10**5)


def test_a_document_id_that_cannot_stand_in_an_iri_is_refused(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("正文", encoding="utf-8")
    with pytest.raises(UnreadableInputError, match="cannot stand in an IRI"):
        read(path, doc_id="a b")


def test_the_pdf_reader_says_nothing_of_its_own(tmp_path, caplog):
    (tmp_path / "a.pdf").write_bytes(minimal_pdf("Green Silk Road")[:-6])
    with pytest.raises(UnreadableInputError):
        read(tmp_path / "a.pdf")
    assert caplog.records == []
