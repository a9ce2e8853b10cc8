// Errors of a query: told in the server's words, with the place marked in the editor.
import Yasgui from "@zazuko/yasgui";

import { markAlso, markError } from "./marks.js";
import { partOfPage } from "./pages.js";

/** Registers how errors are shown in the place of the editor's own way, which offers other hosts. */
export function registerErrors(settings, editor) {
  Yasgui.Yasr.registerPlugin("error", class {
    priority = 20;
    hideFromSelection = true;

    constructor(yasr) {
      this.yasr = yasr;
    }

    canHandleResults() {
      return Boolean(this.yasr.results?.hasError());
    }

    getIcon() {
      return undefined;
    }

    async draw() {
      const [yasqe, place] = [editor(), this.yasr.resultsEl];
      const problem = problemOf(this.yasr.results.getError()?.text ?? "");
      if (problem?.line) markError(yasqe, problem.line, problem.column, settings.words.syntax);
      const told = await partOfPage(settings.endpoint, yasqe.getValue(), "#error").catch(() => null);
      const likely = told?.querySelector("li[data-line]")?.dataset;
      if (likely) markAlso(yasqe, Number(likely.line), Number(likely.column), "likely-place");
      place.replaceChildren(told ?? paragraph(problem?.detail ?? settings.words.failed));
    }
  });
}

function problemOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function paragraph(text) {
  const made = document.createElement("p");
  made.setAttribute("role", "alert");
  made.textContent = text;
  return made;
}
