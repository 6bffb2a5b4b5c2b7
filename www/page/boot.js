// Runs before the first paint, so that a chosen theme does not flash. Everything else is in page.js.
try {
  const theme = localStorage.getItem("sorot-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // storage is blocked: the device's theme it is
}
