// The listing: closes the filter sheet when it has done its work, keeps the focus where people are,
// and remembers in this tab which results were shown, so that a posting can say "3 of 117".
"use strict";

const KEY = "results";
const HTMX = document.currentScript.dataset.htmx;

function remember() {
  const shown = document.querySelector("[data-results]");
  if (!shown) {
    return;
  }
  const links = [...shown.querySelectorAll("[data-posting] h3 a")].map((a) => a.pathname);
  const { total, after, next } = shown.dataset;
  const search = location.pathname + location.search;
  let before = { links: [] };
  try {
    before = JSON.parse(sessionStorage.getItem(KEY)) || before;
    const goesOn = after && before.next === after;
    const kept = goesOn ? before.links : [];
    // Of a page that was opened by its link, nobody knows how many came before it.
    const known = goesOn ? before.isCounted : !after;
    const results = { search, total, next, links: [...kept, ...links], isCounted: known };
    if (!(after && before.links.includes(links[0]))) {
      sessionStorage.setItem(KEY, JSON.stringify(results));
    }
  } catch {
    // Storage is forbidden or holds something else: postings are shown without their number.
  }
}

function closeSheet() {
  const panel = document.getElementById("panel");
  if (panel?.matches(":popover-open")) {
    panel.hidePopover();
  }
}

document.addEventListener("submit", closeSheet);
document.addEventListener("htmx:afterSettle", () => {
  remember();
  // The link that was followed may be gone with the filter that it took off.
  if (document.activeElement === document.body) {
    document.getElementById("count").focus({ preventScroll: true });
  }
});
remember();

// Every link and the form work without htmx, so it comes when the page is there and at rest.
function fetchHtmx() {
  const script = document.createElement("script");
  script.src = HTMX;
  document.head.append(script);
}

window.addEventListener("load", () => {
  const whenAtRest = window.requestIdleCallback ?? setTimeout;
  whenAtRest(fetchHtmx);
});
