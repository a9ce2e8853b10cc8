// Marks that scripts run, so that style sheets may show what needs them.
document.documentElement.classList.add("scripted");
