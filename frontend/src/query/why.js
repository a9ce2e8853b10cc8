// "Why is it empty?": a button on an empty answer that shows the server's explanation and marks the culprit.
import { markPlace } from "./marks.js";
import { partOfPage } from "./pages.js";

/** @returns whether an answer has nothing in it. */
export function isEmpty(results) {
  if (!results || results.hasError()) return false;
  if (typeof results.getBoolean?.() === "boolean") return !results.getBoolean();
  const rows = results.getBindings?.();
  if (rows) return rows.length === 0;
  const text = results.getOriginalResponseAsString?.() ?? "";
  return text.split("\n").every((line) => !line.trim() || /^@prefix/i.test(line));
}

/** @returns the button, and the place below it where the explanation will stand. */
export function whyBox(settings, yasqe, query) {
  const box = document.createElement("div");
  box.className = "why-box";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "why";
  button.textContent = settings.words.why;
  button.addEventListener("click", () => explain(box, button, settings, yasqe, query));
  box.append(button);
  return box;
}

async function explain(box, button, settings, yasqe, query) {
  button.disabled = true;
  const told = await partOfPage(settings.why, query, "#why").catch(() => null);
  const place = document.createElement("div");
  place.className = "told";
  place.setAttribute("role", "status");
  place.append(told ?? document.createTextNode(settings.words.failed));
  box.replaceChildren(place);
  const culprit = told?.dataset;
  if (culprit?.line && yasqe.getValue() === query) {
    const at = (line, column) => ({ line: line - 1, ch: column - 1 });
    markPlace(yasqe, at(culprit.line, culprit.column), at(culprit.endLine, culprit.endColumn), "culprit", settings.words.why);
  }
}
