// Runs before anything is drawn, so that nothing flashes: whether scripts run, and the reader's choice of colours.
document.documentElement.classList.add("scripted");
try {
  const chosen = localStorage.getItem("theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
} catch {
  // storage is closed to us: the colours follow the system
}
