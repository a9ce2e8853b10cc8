// Completion out of our own graph: prefixes, properties and classes with their figures, entities by name.
import Yasgui from "@zazuko/yasgui";

import { labelOf, matching } from "./terms.js";

const MOST = 60;
const WAIT = 150;

/** Replaces the editor's completers, which would ask other hosts. */
export function registerCompleters(settings, terms) {
  const { Yasqe } = Yasgui;
  Yasqe.forkAutocompleter("prefixes", {
    name: "own-prefixes",
    persistenceId: null,
    get: () => terms.then((t) => lines({ ...t.otherPrefixes, ...t.prefixes })),
  }, false);
  Yasqe.registerAutocompleter(termCompleter("own-properties", isPropertyPlace, (t, yasqe) => ranked(t, yasqe), settings, terms), false);
  Yasqe.registerAutocompleter(termCompleter("own-classes", isClassPlace, (t) => t.classes, settings, terms), false);
  Yasqe.registerAutocompleter(entityCompleter(settings), false);
  return ["variables", "own-prefixes", "own-properties", "own-classes", "own-entities"];
}

const lines = (prefixes) => Object.entries(prefixes).map(([name, iri]) => `${name}: <${iri}>`).sort();

function termCompleter(name, isValidCompletionPosition, list, settings, terms) {
  return {
    name,
    bulk: false,
    autoShow: true,
    isValidCompletionPosition,
    get: async (yasqe, token) => {
      const known = await terms;
      return matching(list(known, yasqe), (token?.string ?? "").trim().replace(/^</, "")).slice(0, MOST).map((term) => term.name);
    },
    postprocessHints: (yasqe, hints) => hints.map((hint) => withFigures(yasqe, hint, terms, settings)),
  };
}

/** Shows label and figure of a term beside its name, and declares its prefix when it is taken. */
function withFigures(yasqe, hint, terms, settings) {
  hint.render = (element) => {
    element.textContent = hint.text;
    terms.then((known) => {
      const term = [...known.properties, ...known.classes].find((each) => each.name === hint.text);
      if (!term) return;
      const said = document.createElement("span");
      said.className = "hint-figures";
      said.textContent = `${labelOf(term, settings.lang)} · ${term.count.toLocaleString(settings.lang)}`;
      element.append(" ", said);
    });
  };
  return hint;
}

/** The properties in the order of their use by the class that the query names, else by all. */
function ranked(known, yasqe) {
  const prefixes = yasqe.getPrefixesFromQuery();
  const named = yasqe.getValue().match(/(?:\ba|rdf:type)\s+[\w-]*:[\w-]+/g) ?? [];
  const iris = named.map((text) => text.split(/\s+/).pop().split(":")).map(([p, l]) => (prefixes[p] ?? "") + l);
  const uses = known.classes.filter((each) => iris.includes(each.iri)).map((each) => each.uses);
  const use = (term) => Math.max(0, ...uses.map((each) => each[term.iri] ?? 0));
  return [...known.properties].sort((a, b) => use(b) - use(a) || b.count - a.count);
}

function tokenAtCursor(yasqe) {
  const token = yasqe.getCompleteToken();
  return { token, before: yasqe.getPreviousNonWsToken(yasqe.getDoc().getCursor().line, token)?.string ?? "" };
}

const isName = (text) => text.trim() !== "" && !/^[?$"'#]/.test(text);

function isPropertyPlace(yasqe) {
  const { token, before } = tokenAtCursor(yasqe);
  if (!isName(token.string) || /^(prefix|base)$/i.test(before)) return false;
  return (token.state.possibleCurrent ?? []).includes("a");
}

function isClassPlace(yasqe) {
  const { token, before } = tokenAtCursor(yasqe);
  return isName(token.string) && /^(a|rdf:type)$/.test(before);
}

/** Entities where a term may stand: their names, also in pinyin; what is taken is the IRI. */
function entityCompleter(settings) {
  return {
    name: "own-entities",
    bulk: false,
    autoShow: false,
    isValidCompletionPosition: (yasqe) => {
      const { token, before } = tokenAtCursor(yasqe);
      const free = isName(token.string) && !token.string.includes(":") && !/^[{}().;,]/.test(token.string.trim());
      return Boolean(settings.search) && free && !/^(a|rdf:type|prefix|base)$/i.test(before) && !isPropertyPlace(yasqe);
    },
    get: async (_, token) => {
      const wanted = token.string.trim().replace(/^</, "");
      await new Promise((resolve) => setTimeout(resolve, WAIT));
      const address = new URL(settings.search);
      for (const [name, value] of [["q", wanted], ["complete", "1"], ["format", "json"]]) address.searchParams.set(name, value);
      const { results = [] } = await (await fetch(address)).json();
      return results.map((each) => `<${each.iri}> ${each.label}`);
    },
    postprocessHints: (_, hints) => hints.map((hint) => ({ ...hint, displayText: hint.text, text: hint.text.replace(/> .*/s, ">") })),
  };
}
