// Shows the terms whose names or definitions hold every word that is written in the box.
const form = document.getElementById("find");
const box = document.getElementById("find-term");
const said = form.querySelector("output");
const terms = [...document.querySelectorAll(".term")];

function filter() {
  const words = box.value.toLowerCase().split(/\s+/u).filter(Boolean);
  let shown = 0;
  for (const term of terms) {
    term.hidden = !words.every((word) => term.dataset.words.includes(word));
    shown += term.hidden ? 0 : 1;
  }
  for (const section of document.querySelectorAll(".terms")) {
    section.hidden = !section.querySelector(".term:not([hidden])");
  }
  for (const part of document.querySelectorAll(".unfiltered")) part.hidden = words.length > 0;
  if (words.length === 0) said.value = "";
  else said.value = shown ? `${shown} ${said.dataset.found}` : said.dataset.none;
}

box.addEventListener("input", filter);
form.addEventListener("submit", (event) => event.preventDefault());
window.addEventListener("hashchange", () => {
  if (!box.value) return;
  box.value = "";
  filter();
  document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
});
