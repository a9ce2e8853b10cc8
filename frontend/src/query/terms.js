// The classes and properties of the graph, with their figures: fetched once.

/** @returns a promise of the terms: `prefixes`, `otherPrefixes`, `classes`, `properties`, `byIri`. */
export async function fetchTerms(settings) {
  const empty = { prefixes: {}, otherPrefixes: {}, classes: [], properties: [], byIri: new Map() };
  if (!settings.terms) return empty;
  try {
    const found = await (await fetch(settings.terms, { headers: { Accept: "application/json" } })).json();
    const byIri = new Map([...found.properties, ...found.classes].map((term) => [term.iri, term]));
    return { ...found, byIri };
  } catch {
    return empty;
  }
}

/** @returns the label of a term in a language, else in any. */
export function labelOf(term, lang) {
  return term.labels[lang] ?? Object.values(term.labels)[0] ?? "";
}

/** @returns the terms that have some letters in their name or a label, those that begin with them first. */
export function matching(terms, letters) {
  const wanted = letters.toLowerCase();
  const names = (term) => [term.name, term.iri.split(/[#/]/).pop(), ...Object.values(term.labels)].map((n) => n.toLowerCase());
  const begins = terms.filter((term) => names(term).some((name) => name.startsWith(wanted)));
  const holds = terms.filter((term) => !begins.includes(term) && names(term).some((name) => name.includes(wanted)));
  return [...begins, ...holds];
}

/** @returns the term whose name is most like one that is not there; undefined where none is. */
export function nearest(terms, name) {
  const scored = terms.map((term) => [distance(term.name, name), term]).sort((a, b) => a[0] - b[0]);
  return scored.length && scored[0][0] <= name.length / 3 ? scored[0][1] : undefined;
}

function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length];
}
