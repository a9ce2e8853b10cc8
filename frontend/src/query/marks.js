// Marks in the editor: where an error is, which names are not in the ontology.
import { nearest } from "./terms.js";

const OURS = "https://w3id.org/greensilk/ontology#";
const marked = new WeakMap();

/** Marks a stretch of the query; it goes with the next change. */
export function markPlace(yasqe, from, to, className, title) {
  clearMarks(yasqe);
  const doc = yasqe.getDoc();
  const mark = doc.markText(from, to, { className, attributes: { title } });
  yasqe.addLineClass(from.line, "background", `${className}-line`);
  marked.set(yasqe, { marks: [mark], line: from.line, className });
  yasqe.on("change", () => clearMarks(yasqe));
  yasqe.scrollIntoView({ from, to }, 60);
}

export function clearMarks(yasqe) {
  const found = marked.get(yasqe);
  if (!found) return;
  marked.delete(yasqe);
  found.marks.forEach((mark) => mark.clear());
  yasqe.removeLineClass(found.line, "background", `${found.className}-line`);
}

/** Marks one character more, which goes with the same change: line and column from 1. */
export function markAlso(yasqe, line, column, className) {
  const from = { line: line - 1, ch: column - 1 };
  const mark = yasqe.getDoc().markText(from, { ...from, ch: column }, { className });
  marked.get(yasqe)?.marks.push(mark);
}

/** Marks the place of an error: line and column from 1, the column in characters. */
export function markError(yasqe, line, column, title) {
  const at = Math.min(Math.max(line - 1, 0), yasqe.lineCount() - 1);
  const text = yasqe.getLine(at);
  const begin = Math.min([...text].slice(0, column - 1).join("").length, Math.max(text.length - 1, 0));
  const word = /^[\w?$:@-]+|^./u.exec(text.slice(begin))?.[0] ?? "";
  markPlace(yasqe, { line: at, ch: begin }, { line: at, ch: begin + Math.max(word.length, 1) }, "error-place", title);
  const sign = document.createElement("span");
  sign.className = "error-sign";
  sign.textContent = "●";
  sign.title = title;
  yasqe.setGutterMarker(at, "gutterErrorBar", sign);
}

/** Underlines the names of our namespace that the ontology does not have, while the query is written. */
export function watchNames(yasqe, settings, terms) {
  let marks = [];
  const look = async () => {
    const known = await terms;
    marks.forEach((mark) => mark.clear());
    marks = known.byIri.size ? unknownNames(yasqe, known).map((each) => underline(yasqe, each, settings)) : [];
  };
  let waiting = 0;
  yasqe.on("change", () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, 400);
  });
  look();
}

function unknownNames(yasqe, known) {
  const prefixes = yasqe.getPrefixesFromQuery();
  const found = [];
  for (let line = 0; line < yasqe.lineCount(); line++) {
    for (const token of yasqe.getLineTokens(line)) {
      const [prefix, local] = token.string.split(":");
      if (token.type !== "string-2" || prefixes[prefix] !== OURS || !local || known.byIri.has(OURS + local)) continue;
      found.push({ line, token, near: nearest([...known.properties, ...known.classes], `gs:${local}`) });
    }
  }
  return found;
}

function underline(yasqe, { line, token, near }, { words }) {
  const said = words.unknown.replace("{term}", token.string) + (near ? ` ${words.near.replace("{near}", near.name)}` : "");
  return yasqe.getDoc().markText({ line, ch: token.start }, { line, ch: token.end }, { className: "unknown-name", attributes: { title: said } });
}
