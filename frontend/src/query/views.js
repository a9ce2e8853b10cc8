// Chart, map and line of time: drawn by the server, which knows names and places; here only put in their place.
import Yasgui from "@zazuko/yasgui";

import { partOfPage } from "./pages.js";

const XSD = "http://www.w3.org/2001/XMLSchema#";
const NUMBERS = /^(integer|decimal|double|float|int|long|short|nonNegativeInteger)$/;
const DATES = /^(date|dateTime|gYear|gYearMonth|dateTimeStamp)$/;
const typed = (pattern) => (term) => term.datatype?.startsWith(XSD) && pattern.test(term.datatype.slice(XSD.length));
const isPlace = (term) => (term.type === "uri" ? /\/id\/country\//.test(term.value) : /^(<[^>]*>\s*)?POINT\s*\(/i.test(term.value));
const SUITS = {
  chart: typed(NUMBERS),
  timeline: typed(DATES),
  map: isPlace,
};
const COORDINATES = /^(lat|latitude|纬度)$/i;

/** Registers the answer as it came, by the name that the page gives it. */
export function registerSource(settings) {
  const Source = Yasgui.Yasr.plugins.response;
  Yasgui.Yasr.registerPlugin("response", class extends Source {
    label = settings.words.source;
    helpReference = undefined;
  });
}

/** Registers the pictures; each is offered where a column holds what it needs. */
export function registerViews(settings, queryOf) {
  for (const [name, suits] of Object.entries(SUITS)) {
    Yasgui.Yasr.registerPlugin(name, pictureOf(name, suits, settings, queryOf));
  }
  return Object.keys(SUITS);
}

function pictureOf(name, suits, settings, queryOf) {
  return class {
    priority = 1;
    label = settings.words[name];

    constructor(yasr) {
      this.yasr = yasr;
    }

    canHandleResults() {
      const rows = this.yasr.results?.getBindings() ?? [];
      const columns = this.yasr.results?.getVariables?.() ?? [];
      return rows.some((row) => Object.values(row).some(suits)) || (name === "map" && rows.length > 0 && columns.some((c) => COORDINATES.test(c)));
    }

    getIcon() {
      return undefined;
    }

    async draw() {
      const place = document.createElement("div");
      place.className = "drawn";
      place.setAttribute("aria-live", "polite");
      place.textContent = settings.words.loading;
      this.yasr.resultsEl.append(place);
      const address = new URL(settings.endpoint);
      address.searchParams.set("view", name);
      const picture = await partOfPage(address.href, queryOf(this.yasr), "#picture").catch(() => null);
      place.replaceChildren(picture ?? document.createTextNode(settings.words.unsuited));
    }
  };
}
