// Narrows the list of questions while one writes; without scripts the form asks the server for the same.
const field = document.querySelector(".question-filter input[type=search]");

function narrow() {
  const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const section of document.querySelectorAll("section.about")) {
    let left = 0;
    for (const card of section.querySelectorAll(".question")) {
      const said = card.dataset.words.toLowerCase();
      card.hidden = !words.every((word) => said.includes(word));
      left += card.hidden ? 0 : 1;
    }
    section.hidden = left === 0;
    shown += left;
  }
  document.getElementById("question-count").textContent = shown;
  document.getElementById("no-question").hidden = shown > 0;
}

field?.addEventListener("input", narrow);
