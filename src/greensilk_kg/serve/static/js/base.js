// What every page has of scripts; without them it works as well.

// A region that scrolls sideways can be reached with the keyboard and has a name, but only while it scrolls.
const OWN = "caption, :scope > h2, :scope > h3";
const AROUND = ":scope > h2, :scope > h3, :scope > summary";

function nameOf(region) {
  const named = region.querySelector(OWN) ?? region.closest("section, details")?.querySelector(AROUND);
  return (named ?? document.querySelector("h1"))?.textContent.trim() ?? document.title;
}

function update(region) {
  if (region.scrollWidth > region.clientWidth) {
    region.tabIndex = 0;
    region.setAttribute("role", "region");
    region.setAttribute("aria-label", nameOf(region));
  } else {
    for (const name of ["tabindex", "role", "aria-label"]) region.removeAttribute(name);
  }
}

/** Follows the sizes of regions. */
function followRegions(regions) {
  const watch = new ResizeObserver((entries) => entries.forEach(({ target }) => update(target)));
  for (const region of regions) watch.observe(region);
}

// Light or dark: the system says, until the reader says otherwise.
const root = document.documentElement;
const system = matchMedia("(prefers-color-scheme: dark)");

const ofSystem = () => (system.matches ? "dark" : "light");

function choose(theme) {
  const kept = theme === ofSystem() ? null : theme; // the same as the system's is no choice
  if (kept) root.dataset.theme = kept;
  else delete root.dataset.theme;
  try {
    if (kept) localStorage.setItem("theme", kept);
    else localStorage.removeItem("theme");
  } catch {
    // it holds for this page alone
  }
}

/** Lets a button change between light and dark. */
function offerThemes(button) {
  button?.addEventListener("click", () => {
    const now = root.dataset.theme ?? ofSystem();
    choose(now === "dark" ? "light" : "dark");
  });
}

followRegions(document.querySelectorAll(".wide, pre"));
offerThemes(document.querySelector("button.theme"));

// The menu of a phone closes with Escape, and when one looks elsewhere.
const menu = document.querySelector("details.menu");
menu?.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !menu.open) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});
document.addEventListener("click", (event) => {
  if (menu?.open && !menu.contains(event.target)) menu.open = false;
});
