from pathlib import Path

import pytest

SOURCES = Path(__file__).parents[2].parent / "shared" / "sources"


def _params():
    files = sorted(SOURCES.glob("*.txt"))
    absent = pytest.mark.skip(reason="the source documents (../shared/sources) are not here")
    return files or [pytest.param(None, marks=absent)]


@pytest.fixture(params=_params(), ids=lambda path: path.name[:3] if path else "none")
def source(request):
    """The text of one of the source documents."""
    return request.param.read_text(encoding="utf-8")
