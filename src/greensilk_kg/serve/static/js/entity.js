// Evidence opens one sheet at a time and closes on Escape; citations get today's date and can be copied.
const sheets = [...document.querySelectorAll("details.stands")];

function close(sheet) {
  sheet.open = false;
  sheet.querySelector("summary").focus();
}

for (const sheet of sheets) {
  sheet.addEventListener("toggle", () => {
    if (sheet.open) for (const other of sheets) if (other !== sheet) other.open = false;
  });
  sheet.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && sheet.open) close(sheet);
  });
}

const now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
for (const place of document.querySelectorAll("[data-today]")) place.textContent = today;

const told = document.querySelector("[data-copied]");
for (const button of document.querySelectorAll("[data-copy]")) {
  button.addEventListener("click", async () => {
    const source = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(source.textContent);
      told.textContent = told.dataset.copied;
    } catch {
      const range = document.createRange();
      range.selectNodeContents(source);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    }
  });
}
