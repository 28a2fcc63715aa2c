// Every page: the theme switch, and sharing or copying a page's address. Texts come from the page.
"use strict";

const THEMES = ["auto", "light", "dark"];

function setUpThemeSwitch(button) {
  const page = document.documentElement;
  const say = () => {
    const text = button.dataset[page.dataset.theme] || button.dataset.auto;
    button.setAttribute("aria-label", text);
    button.title = text;
  };
  say();
  button.addEventListener("click", () => {
    page.dataset.theme = THEMES[(THEMES.indexOf(page.dataset.theme) + 1) % THEMES.length];
    try {
      localStorage.setItem("theme", page.dataset.theme);
    } catch {
      // Storage is forbidden: the choice holds for this page.
    }
    say();
  });
}

// Says for a moment on the button itself that it was done; the button is a live region.
function confirm(button, text) {
  const label = button.querySelector("[data-label]");
  const before = label.textContent;
  label.textContent = text;
  setTimeout(() => { label.textContent = before; }, 2500);
}

async function copyAddress(button) {
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
    confirm(button, button.dataset.done);
  } catch {
    window.prompt(button.dataset.failed, button.dataset.copy);
  }
}

function setUpShare(button) {
  if (!navigator.share) {
    return;
  }
  button.hidden = false;
  button.addEventListener("click", () => {
    // Somebody who changes their mind is no error.
    navigator.share({ title: button.dataset.title, url: button.dataset.share }).catch(() => {});
  });
}

document.querySelectorAll("[data-theme-switch]").forEach(setUpThemeSwitch);
document.querySelectorAll("[data-share]").forEach(setUpShare);
document.querySelectorAll("[data-copy]").forEach((button) => {
  button.addEventListener("click", () => copyAddress(button));
});
