// Names are suggested while one writes: the combobox pattern of ARIA 1.2. Without scripts the form just searches.

const PAUSE = 120; // milliseconds without a key before anything is asked
const MOST = 8;
let lists = 0;

function element(name, attributes, ...content) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}

/** Returns an address in the language that the address of this page asks for. */
function inSameLanguage(path) {
  const address = new URL(path, location.href);
  const asked = new URLSearchParams(location.search).get("lang");
  if (asked) address.searchParams.set("lang", asked);
  return address.href;
}

/** The list of suggestions under an input. */
class Suggestions {
  constructor(input, language) {
    this.input = input;
    this.language = language;
    this.id = `suggestions-${++lists}`;
    this.list = element("ul", { id: this.id, class: "suggestions", role: "listbox", "aria-label": input.dataset.list });
    this.list.hidden = true;
    this.status = element("span", { class: "visually-hidden", role: "status" });
    input.after(this.list, this.status);
    for (const [key, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.id })) {
      input.setAttribute(key, value);
    }
    this.list.addEventListener("mousedown", (event) => event.preventDefault()); // the input keeps the focus
    this.list.addEventListener("click", (event) => this.follow(event.target.closest("[role=option]")));
  }

  get options() {
    return [...this.list.children];
  }

  get active() {
    return this.options.findIndex((option) => option.getAttribute("aria-selected") === "true");
  }

  /** Shows what was found for a text. */
  show(results, text) {
    if (document.activeElement !== this.input || this.input.value.trim() !== text) return;
    this.list.replaceChildren(...results.map((result, index) => this.option(result, index)));
    this.select(-1);
    this.open(results.length > 0);
    this.status.textContent = results.length ? `${results.length} ${this.input.dataset.found}` : this.input.dataset.none;
  }

  option(result, index) {
    const label = result.labels[this.language] ?? result.label;
    const others = new Set([result.match, ...Object.values(result.labels)]);
    others.delete(label);
    const made = element("li", { id: `${this.id}-${index}`, role: "option", "aria-selected": "false", "data-href": result.page });
    made.append(element("span", {}, label), element("span", { class: "kind" }, result.kinds?.[this.language] ?? result.type));
    if (others.size) made.append(element("span", { class: "also" }, [...others].join(" · ")));
    return made;
  }

  open(open) {
    this.list.hidden = !open;
    this.input.setAttribute("aria-expanded", String(open));
  }

  close() {
    this.open(false);
    this.select(-1);
    this.status.textContent = "";
  }

  select(index) {
    this.options.forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    const option = this.options[index];
    if (option) this.input.setAttribute("aria-activedescendant", option.id);
    else this.input.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }

  follow(option) {
    if (option) location.assign(inSameLanguage(option.dataset.href));
  }

  move(by) {
    const size = this.options.length + 1; // the input itself is one of the places
    this.select(((this.active + 1 + by + size) % size) - 1);
  }

  handleKey(event) {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps && this.options.length) {
      event.preventDefault();
      this.open(true);
      this.move(steps[event.key]);
    } else if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      this.close();
    } else if (event.key === "Enter" && !this.list.hidden && this.active >= 0) {
      event.preventDefault();
      this.follow(this.options[this.active]);
    }
  }
}

/** Returns what begins like a text; throws where the request was given up. */
async function complete(form, text, signal) {
  const address = new URL(form.action, location.href);
  address.search = new URLSearchParams({ q: text, complete: "1", limit: MOST, format: "json" });
  const answer = await fetch(address, { signal });
  return answer.ok ? (await answer.json()).results : [];
}

function attach(form) {
  const input = form.querySelector("input[type=search]");
  const list = new Suggestions(input, form.elements.lang?.value ?? "");
  let timer = 0;
  let request = new AbortController();

  async function ask() {
    request.abort();
    request = new AbortController();
    const text = input.value.trim();
    if (!text) return list.close();
    try {
      list.show(await complete(form, text, request.signal), text);
    } catch {
      // given up for a newer one, or the network is away: the form still searches
    }
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  }

  // While an input method composes, the letters are not yet what is meant.
  input.addEventListener("input", (event) => event.isComposing || later());
  input.addEventListener("compositionend", later);
  input.addEventListener("keydown", (event) => event.isComposing || list.handleKey(event));
  input.addEventListener("blur", () => list.close());
  form.addEventListener("submit", () => clearTimeout(timer));
}

document.querySelectorAll("form.search").forEach(attach);
