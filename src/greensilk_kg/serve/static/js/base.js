// Marks that scripts run, so that style sheets may show what needs them.
document.documentElement.classList.add("scripted");

// A region that scrolls sideways can be reached and is named, and only while it scrolls.
const NAMES = "caption, :scope > h2, :scope > h3";

function nameOf(region) {
  const own = region.querySelector(NAMES) ?? region.closest("section, details")?.querySelector("h2, h3, summary");
  return (own ?? document.querySelector("h1"))?.textContent.trim() ?? "";
}

function makeReachable(region) {
  if (region.scrollWidth > region.clientWidth) {
    region.tabIndex = 0;
    region.setAttribute("role", "region");
    region.setAttribute("aria-label", nameOf(region));
  } else {
    for (const name of ["tabindex", "role", "aria-label"]) region.removeAttribute(name);
  }
}

const watch = new ResizeObserver((entries) => entries.forEach(({ target }) => makeReachable(target)));
for (const region of document.querySelectorAll(".wide")) watch.observe(region);
