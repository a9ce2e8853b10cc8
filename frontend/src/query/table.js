// The table of an answer: things by their names, with links to our pages.
import Yasgui from "@zazuko/yasgui";

const MOST = 1000;
const LANGUAGE = { info: "_START_–_END_ / _TOTAL_", infoEmpty: "", infoFiltered: "(_MAX_)" };
const escaped = (text) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

const ours = /^https:\/\/w3id\.org\/greensilk\/(ontology#|id\/|scheme\/|graph\/|evidence\/)/;

/** Registers the table in the place of the editor's own. */
export function registerTable(settings) {
  const { Yasr } = Yasgui;
  class NamedTable extends Yasr.plugins.table {
    label = settings.words.table;
    helpReference = undefined;
    names = new Map();

    async initialize() {
      const bindings = this.yasr.results?.getBindings() ?? [];
      const iris = bindings.flatMap((row) => Object.values(row)).filter((term) => term.type === "uri" && ours.test(term.value));
      const missing = [...new Set(iris.map((term) => term.value))].filter((iri) => !this.names.has(iri)).slice(0, MOST);
      if (missing.length) await fetchNames(settings, missing, this.names).catch(() => {});
    }

    getUriLinkFromBinding(binding, prefixes) {
      if (!ours.test(binding.value)) return super.getUriLinkFromBinding(binding, prefixes);
      const { name, lang } = this.names.get(binding.value) ?? { name: shortened(binding.value, prefixes), lang: "" };
      const said = lang && lang !== settings.lang ? ` lang="${escaped(lang)}"` : "";
      return `<a class="iri" href="${escaped(pageOf(binding.value, settings))}" title="${escaped(binding.value)}"${said}>${escaped(name)}</a>`;
    }

    draw(persistentConfig) {
      const language = { ...LANGUAGE, emptyTable: settings.words.none, zeroRecords: settings.words.none };
      this.config = { ...this.config, openIriInNewWindow: false };
      this.config.tableConfig = { ...this.config.tableConfig, language: { ...this.config.tableConfig.language, ...language } };
      super.draw({ compact: true, ...persistentConfig });
    }

    drawControls() {
      super.drawControls();
      translate(this.yasr.pluginControls, settings.words);
    }
  }
  Yasr.registerPlugin("table", NamedTable);
}

function shortened(iri, prefixes = {}) {
  const found = Object.entries(prefixes).find(([, namespace]) => iri.startsWith(namespace));
  return found ? `${found[0]}:${iri.slice(found[1].length)}` : iri;
}

function pageOf(iri, settings) {
  const path = iri.replace(/^https:\/\/w3id\.org\/greensilk\//, "").replace(/^id\//, "page/");
  const [before, fragment] = path.split("#");
  const address = new URL(settings.endpoint);
  address.pathname = address.pathname.replace(/sparql$/, before);
  address.hash = fragment ?? "";
  return address.href;
}

/** Asks for the names of things: the preferred one in the reader's language, else another one in it, else any. */
async function fetchNames(settings, iris, names) {
  const listed = iris.map((iri) => `<${iri}>`).join(" ");
  const ways = ["http://www.w3.org/2004/02/skos/core#prefLabel", "http://www.w3.org/2000/01/rdf-schema#label"];
  const parts = ways.map((way, rank) => `{ ?thing <${way}> ?name BIND(${rank} AS ?rank) }`);
  const query = `SELECT ?thing ?name { VALUES ?thing { ${listed} } ${parts.join(" UNION ")} } ORDER BY ?rank ?name`;
  const headers = { Accept: "application/sparql-results+json" };
  const answer = await fetch(settings.endpoint, { method: "POST", headers, body: new URLSearchParams({ query }) });
  if (!answer.ok) return;
  for (const { thing, name } of (await answer.json()).results.bindings) {
    const lang = name["xml:lang"] ?? "";
    const known = names.get(thing.value);
    if (!known || (lang === settings.lang && known.lang !== lang)) names.set(thing.value, { name: name.value, lang });
  }
}

/** Puts the words of the page in the place of those of the editor. */
function translate(element, words) {
  for (const [ours, theirs] of [[words.simple, "Simple view"], [words.ellipse, "Ellipse"], [words.page_size, "Page size: "]]) {
    for (const span of element.querySelectorAll("span")) if (span.textContent.trim() === theirs.trim()) span.textContent = ours;
  }
  element.querySelector(".tableSizer")?.setAttribute("aria-label", words.page_size);
  const field = element.querySelector(".tableFilter");
  if (field) {
    field.placeholder = words.filter;
    field.setAttribute("aria-label", words.filter);
  }
}
