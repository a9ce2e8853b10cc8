// Below an answer: its permanent link, and the downloads of it.
import { addressOf } from "./pages.js";

const FORMATS = { SELECT: ["csv", "json", "tsv", "xml"], ASK: ["json", "xml"], CONSTRUCT: ["ttl", "jsonld", "nt"], DESCRIBE: ["ttl", "jsonld", "nt"] };
const LONGEST = 6000;

/** @returns the element with the links of a query. */
export function linksOf(settings, query, form, view) {
  const bar = document.createElement("div");
  bar.className = "query-links toolbar";
  bar.append(document.createTextNode(`${settings.words.downloads}: `));
  for (const format of FORMATS[form] ?? FORMATS.SELECT) {
    const link = document.createElement("a");
    link.href = addressOf(settings, query, { format });
    link.download = `query.${format}`;
    link.textContent = format.toUpperCase();
    bar.append(link);
  }
  bar.append(...permanent(settings, permanentAddress(settings, query, view)));
  return bar;
}

/** @returns the address that shows this answer again, and names the snapshot that it was got from. */
export function permanentAddress(settings, query, view) {
  const shown = view && view !== "table" ? view : "";
  return addressOf(settings, query, { format: "html", view: shown, snapshot: settings.snapshot });
}

function permanent(settings, address) {
  const field = document.createElement("input");
  field.readOnly = true;
  field.className = "permanent-link";
  field.value = address;
  field.setAttribute("aria-label", settings.words.link);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet copy";
  button.textContent = settings.words.copy;
  button.addEventListener("click", () => copy(field, button, settings.words.copied));
  return [field, button];
}

async function copy(field, button, done) {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    document.execCommand("copy"); // where the page is not served by https
  }
  button.textContent = done;
}

/** Puts the permanent address in the bar of the browser, so that reloading shows the same. */
export function remember(address) {
  if (address.length < LONGEST) history.replaceState(null, "", address);
}
