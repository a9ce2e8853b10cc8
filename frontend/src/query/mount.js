// Puts the editor in the place of the plain form.
import Yasgui from "@zazuko/yasgui";

import { registerCompleters } from "./complete.js";
import { registerErrors } from "./errors.js";
import { linksOf, permanentAddress, remember } from "./links.js";
import { markError, watchNames } from "./marks.js";
import { registerTable } from "./table.js";
import { fetchTerms } from "./terms.js";
import { registerSource, registerViews } from "./views.js";
import { isEmpty, whyBox } from "./why.js";

/** Mounts the editor in an element, with the query of the plain form in it. */
export function mount(place, settings) {
  const form = document.querySelector("form.query");
  const written = form.querySelector("textarea").value;
  const terms = fetchTerms(settings);
  const asked = new WeakMap();
  const editor = () => yasgui.getTab().getYasqe();
  registerTable(settings);
  registerErrors(settings, editor);
  registerSource(settings);
  const views = registerViews(settings, (yasr) => asked.get(yasr) ?? editor().getValue());
  const yasgui = new Yasgui(place, configuration(settings, registerCompleters(settings, terms), views, written));
  hidePlainPage(form);
  prepareTabs(yasgui, settings, terms, asked);
  open(yasgui, settings, written);
  followExamples(yasgui);
  nameButtons(yasgui, settings);
  window.yasgui = yasgui; // for who looks into the page
}

function configuration(settings, completers, views, written) {
  return {
    autofocus: false,
    persistenceId: "greensilk",
    populateFromUrl: false,
    copyEndpointOnNewTab: false,
    tabName: settings.words.tab,
    requestConfig: { endpoint: () => settings.endpoint, method: "POST", acceptHeaderGraph: "text/turtle" },
    endpointCatalogueOptions: { getData: () => [], keys: [] },
    yasqe: {
      value: written,
      autocompleters: completers,
      editorHeight: "20rem",
      screenReaderLabel: settings.words.editor,
      prefixCcApi: null,
    },
    yasr: {
      pluginOrder: ["table", ...views, "response"],
    },
  };
}

/** Hides the form and what the server laid out, but for an error: the editor shows the same. */
function hidePlainPage(form) {
  for (const element of [form, ...document.querySelectorAll("#answer, .permanent")]) element.hidden = true;
}

/** Gives the buttons of the editor names in the language of the page, and a role that fits where they stand. */
function nameButtons(yasgui, { words }) {
  const add = yasgui.rootEl.querySelector("button.addTab");
  add.setAttribute("role", "tab"); // a list of tabs may hold nothing else
  add.setAttribute("aria-selected", "false");
  add.setAttribute("aria-label", words.add);
  add.title = words.add;
}

/** Gives each tab what the editor lacks, when it is first shown. */
function prepareTabs(yasgui, settings, terms, asked) {
  const known = new WeakSet();
  const prepare = (tab) => {
    const [yasqe, yasr] = [tab?.getYasqe(), tab?.getYasr()];
    if (!yasqe || !yasr || known.has(tab)) return;
    known.add(tab);
    terms.then((found) => (yasr.config.prefixes = found.prefixes));
    watchNames(yasqe, settings, terms);
    prepareEditor(yasqe, settings);
    yasqe.on("query", () => asked.set(yasr, yasqe.getValue()));
    yasr.on("drawn", () => finish(settings, yasqe, yasr, asked.get(yasr) ?? yasqe.getValue()));
    if (yasr.results) finish(settings, yasqe, yasr, yasqe.getValue());
  };
  yasgui.on("tabSelect", (_, id) => setTimeout(() => prepare(yasgui.getTab(id))));
  yasgui.on("tabAdd", (_, id) => setTimeout(() => prepare(yasgui.getTab(id))));
  prepare(yasgui.getTab());
}

/** Names the parts of an editor, and lets the keyboard reach what scrolls. */
function prepareEditor(yasqe, { words }) {
  const run = yasqe.rootEl.querySelector(".yasqe_queryButton");
  run.title = words.run;
  run.setAttribute("aria-label", words.run);
  const scroller = yasqe.getScrollerElement();
  scroller.tabIndex = 0;
  scroller.setAttribute("role", "group");
  scroller.setAttribute("aria-label", words.tab);
}

/** Adds links below an answer, and the button that explains an empty one. */
function finish(settings, yasqe, yasr, query) {
  for (const old of yasr.rootEl.querySelectorAll(":scope > .why-box, :scope > .query-links")) old.remove();
  setTimeout(() => disableUnsuited(yasr));
  if (!yasr.results || yasr.results.hasError()) return;
  const view = yasr.getSelectedPluginName();
  tellCount(settings, yasr);
  if (settings.why && isEmpty(yasr.results)) yasr.rootEl.append(whyBox(settings, yasqe, query));
  yasr.rootEl.append(linksOf(settings, query, yasqe.getQueryType(), view));
  remember(permanentAddress(settings, query, view));
}

/** Lets what cannot be chosen be disabled for everyone, not by its colour alone. */
function disableUnsuited(yasr) {
  for (const button of yasr.rootEl.querySelectorAll(".yasr_btnGroup button")) {
    button.disabled = button.classList.contains("disabled");
    button.setAttribute("aria-label", button.title);
    button.setAttribute("aria-pressed", String(button.classList.contains("selected")));
  }
}

/** Says how many rows there are in the words of the page. */
function tellCount(settings, yasr) {
  const rows = yasr.results.getBindings?.()?.length;
  const chip = yasr.rootEl.querySelector(".yasr_response_chip");
  if (chip) chip.textContent = rows === undefined ? "" : settings.words.rows.replace("{total}", rows.toLocaleString(settings.lang));
}

/** Opens the query of the address in a tab and runs it; without one, the tabs stay as they were left. */
function open(yasgui, settings, written) {
  if (!settings.asked) return;
  const view = new URLSearchParams(location.search).get("view") ?? "table";
  const tab = tabWith(yasgui, written) ?? yasgui.addTab(true, { yasqe: { value: written } });
  const refused = document.querySelector("main > #error");
  if (refused) keepError(refused, tab, settings);
  else show(yasgui, tab, view);
}

/** Leaves an error that the server told below the editor until the next query is run, and marks its place. */
function keepError(refused, tab, { words }) {
  setTimeout(() => {
    const yasqe = tab.getYasqe();
    const { line, column } = refused.dataset;
    if (line) markError(yasqe, Number(line), Number(column), words.syntax);
    yasqe.on("query", () => refused.remove());
  });
}

function tabWith(yasgui, query) {
  const found = Object.values(yasgui._tabs).find((tab) => tab.getPersistedJson().yasqe.value === query);
  if (found) yasgui.selectTabId(found.getId());
  return found;
}

function show(yasgui, tab, view) {
  setTimeout(() => {
    const yasr = tab.getYasr();
    if (view in yasr.config.plugins) yasr.selectPlugin(view);
    tab.query().catch(() => {});
  });
}

/** Lets examples and remedies fill the editor and run there. */
function followExamples(yasgui) {
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a.example, a.mend");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const query = new URL(link.href).searchParams.get("query");
    const tab = link.matches(".example") ? exampleTab(yasgui, query, link.textContent.trim()) : yasgui.getTab().setQuery(query);
    show(yasgui, tab, link.dataset.view ?? "table");
    yasgui.rootEl.scrollIntoView({ block: "start" });
  });
}

function exampleTab(yasgui, query, name) {
  return tabWith(yasgui, query) ?? yasgui.addTab(true, { name: name.slice(0, 24), yasqe: { value: query } });
}
