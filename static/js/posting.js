// A posting that was opened from a list says which of how many it is, and leads to its neighbours.
// The list was remembered by results.js, in this tab alone. Jobs that somebody has hidden are left out.
"use strict";

function remembered() {
  try {
    const results = JSON.parse(sessionStorage.getItem("results"));
    return Array.isArray(results?.links) ? results : null;
  } catch {
    return null;
  }
}

const numberOf = (path) => path.match(/\/jobs\/(\d+)\//)?.[1];

function setUpBack(bar) {
  const results = remembered();
  const { hidden } = window.kept.read();
  const isShown = (path) => path === location.pathname || !Object.hasOwn(hidden, numberOf(path));
  const links = (results?.links ?? []).filter(isShown);
  const at = links.indexOf(location.pathname);
  if (at < 0) {
    return;
  }
  bar.querySelector("[data-back-link]").href = results.search;
  say(bar.querySelector("[data-back-position]"), bar.dataset.position, results, links, at);
  const steps = { previous: links[at - 1], following: links[at + 1] };
  for (const [name, path] of Object.entries(steps)) {
    const template = bar.querySelector(`[data-step="${name}"]`);
    if (path) {
      template.after(template.content.cloneNode(true));
      template.nextElementSibling.href = path;
    }
  }
}

function say(place, text, results, links, at) {
  const { hidden } = window.kept.read();
  const own = numberOf(location.pathname);
  const missing = (results.hidden ?? []).filter((id) => Object.hasOwn(hidden, id) && id !== own);
  const listed = new Set(results.links.map(numberOf));
  const elsewhere = missing.filter((id) => !listed.has(id));
  // Of a later page that was opened by its link, nobody knows how many hidden jobs come before it.
  if (results.start === null || (results.start > 0 && elsewhere.length)) {
    return;
  }
  const total = (Number(results.total) - missing.length).toLocaleString(document.documentElement.lang);
  place.textContent = text.replace("%(n)s", results.start + at + 1).replace("%(total)s", total);
}

document.querySelectorAll("[data-back]").forEach(setUpBack);
