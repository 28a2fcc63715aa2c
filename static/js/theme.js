// Runs before the first paint: which theme this browser was told to use, and that scripts run here.
// The key is that of Django's admin, so that board and desk look alike.
"use strict";

(() => {
  const page = document.documentElement;
  page.classList.add("js");
  try {
    page.dataset.theme = localStorage.getItem("theme") || "auto";
  } catch {
    page.dataset.theme = "auto"; // storage is forbidden: the system's own theme
  }
})();
