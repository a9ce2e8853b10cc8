// What the page tells the editor: addresses and words stand in data attributes of #yasgui.

/** @returns the settings: `endpoint`, `terms`, `why`, `search` (addresses, or empty), `snapshot`, `words`, `lang`. */
export function settingsOf(place) {
  const { endpoint, terms = "", why = "", search = "", snapshot, asked, texts } = place.dataset;
  const absolute = (address) => address && new URL(address, document.baseURI).href;
  return {
    endpoint: absolute(endpoint),
    terms: absolute(terms),
    why: absolute(why),
    search: absolute(search),
    snapshot,
    asked: asked === "true",
    words: JSON.parse(texts),
    lang: document.documentElement.lang,
  };
}
