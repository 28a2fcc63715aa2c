// A posting that was opened from a list says which of how many it is, and leads to its neighbours.
// The list was remembered by results.js, in this tab alone.
"use strict";

function remembered() {
  try {
    const results = JSON.parse(sessionStorage.getItem("results"));
    return Array.isArray(results?.links) ? results : null;
  } catch {
    return null;
  }
}

function setUpBack(bar) {
  const results = remembered();
  const at = results ? results.links.indexOf(location.pathname) : -1;
  if (at < 0) {
    return;
  }
  bar.querySelector("[data-back-link]").href = results.search;
  if (results.isCounted) {
    const total = Number(results.total).toLocaleString(document.documentElement.lang);
    const text = bar.dataset.position.replace("%(n)s", at + 1).replace("%(total)s", total);
    bar.querySelector("[data-back-position]").textContent = text;
  }
  const steps = { previous: results.links[at - 1], following: results.links[at + 1] };
  for (const [name, path] of Object.entries(steps)) {
    const template = bar.querySelector(`[data-step="${name}"]`);
    if (path) {
      template.after(template.content.cloneNode(true));
      template.nextElementSibling.href = path;
    }
  }
}

document.querySelectorAll("[data-back]").forEach(setUpBack);
