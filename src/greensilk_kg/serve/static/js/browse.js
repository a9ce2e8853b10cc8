// Applies filters as soon as they are chosen: the list is fetched and put in place, the address follows.
const listing = () => document.getElementById("listing");
const narrow = matchMedia("(max-width: 56rem)");
let latest = 0;
let shown = location.pathname + location.search;

function addressOf(form) {
  const kept = [...new FormData(form)].filter(([, value]) => value);
  const usual = new FormData(form).get("q") ? "best" : "name";
  const asked = new URLSearchParams(kept.filter(([name, value]) => name !== "sort" || value !== usual));
  return asked.size ? `${form.action}?${asked}` : form.action;
}

function stateOf(list) {
  const open = [...list.querySelectorAll("details[id][open]")].map((one) => one.id);
  return { open, filters: list.querySelector(".filters").open, focused: document.activeElement?.id };
}

function restore(list, state) {
  for (const id of state.open) list.querySelector(`#${CSS.escape(id)}`)?.setAttribute("open", "");
  list.querySelector(".filters").open = state.filters;
  if (state.focused) document.getElementById(state.focused)?.focus({ preventScroll: true });
}

async function show(address, { remember }) {
  const turn = ++latest;
  const old = listing();
  const told = document.getElementById("told");
  old.setAttribute("aria-busy", "true");
  told.textContent = told.dataset.loading;
  try {
    const answer = await fetch(address, { headers: { Accept: "text/html" } });
    if (!answer.ok) throw new Error(answer.statusText);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (turn !== latest) return;
    const state = stateOf(old);
    const fresh = page.getElementById("listing");
    old.replaceWith(fresh);
    for (const link of [".language", 'head link[rel="alternate"][type="text/csv"]', 'head link[rel="alternate"][type="application/json"]'])
      document.querySelector(link)?.setAttribute("href", page.querySelector(link).getAttribute("href"));
    restore(fresh, state);
    if (remember) history.pushState(null, "", address);
    shown = location.pathname + location.search;
    told.textContent = fresh.querySelector("#results-head").textContent;
  } catch {
    location.assign(address);
  }
}

document.addEventListener("change", (event) => {
  const form = event.target.closest("form.browse");
  if (form && event.target.matches("[type=checkbox], select")) show(addressOf(form), { remember: true });
});
document.addEventListener("search", (event) => event.target.form?.matches("form.browse") && !event.target.value && show(addressOf(event.target.form), { remember: true }), true);
document.addEventListener("submit", (event) => {
  if (!event.target.matches("form.browse")) return;
  event.preventDefault();
  show(addressOf(event.target), { remember: true });
});
document.addEventListener("click", (event) => {
  const link = event.target.closest(".chips a, .pager a, .scope a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  show(link.href, { remember: true }).then(() => document.getElementById("results-head")?.scrollIntoView({ block: "nearest" }));
});
addEventListener("popstate", () => {
  if (location.pathname + location.search !== shown) show(location.href, { remember: false });
});
if (narrow.matches) listing()?.querySelector(".filters")?.removeAttribute("open");
