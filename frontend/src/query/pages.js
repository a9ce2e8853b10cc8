// Parts of the pages that the server makes, for use beside the editor: one wording and one drawing for both.

/**
 * Asks for a page and takes one element out of it.
 *
 * @param {string} address where the query is sent by POST
 * @param {string} query the query
 * @param {string} selector of the element
 * @returns {Promise<HTMLElement | null>} the element; null where the page has none
 */
export async function partOfPage(address, query, selector) {
  const answer = await fetch(address, {
    method: "POST",
    headers: { Accept: "text/html" },
    body: new URLSearchParams({ query }),
  });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const found = page.querySelector(selector);
  return found && document.importNode(found, true);
}

/** @returns the address of the page of a query, as text. */
export function addressOf(settings, query, more = {}) {
  const address = new URL(settings.endpoint);
  for (const [name, value] of Object.entries({ query, ...more })) {
    if (value) address.searchParams.set(name, value);
  }
  return address.href;
}
