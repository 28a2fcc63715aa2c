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
  const { total, after, next, first, start } = shown.dataset;
  const search = location.pathname + location.search;
  const hidden = shown.dataset.hidden?.split(" ").filter(Boolean) ?? [];
  const now = { search, first, total, next, hidden };
  try {
    const before = JSON.parse(sessionStorage.getItem(KEY)) || { links: [] };
    const isSame = before.first === first;
    if (isSame && start !== "0" && before.links.includes(links[0])) {
      store({ ...before, total, hidden }); // shown again: a reload, or the way back
      return;
    }
    const end = before.start + before.links.length;
    const follows = isSame && (after ? before.next === after : start > 0 && Number(start) === end);
    // Of a page that was opened by its link, nobody may know how many came before it.
    const known = start === "" ? null : Number(start);
    const list = follows ? { links: [...before.links, ...links], start: before.start } : { links, start: known };
    store({ ...now, ...list });
  } catch {
    // Storage is forbidden or holds something else: postings are shown without their number.
  }
}

function store(results) {
  sessionStorage.setItem(KEY, JSON.stringify(results));
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
document.addEventListener("hidden:counted", remember);
remember();

// What was chosen before htmx had come is asked for once it is there. What somebody is typing in, tells it later.
function askIfChosen() {
  const form = document.getElementById("filters");
  const served = form.cloneNode(true);
  served.reset();
  const [wanted, shown] = [form, served].map((one) => new URLSearchParams(new FormData(one)).toString());
  if (wanted !== shown && !document.activeElement.matches("#filters input:not([type=checkbox], [type=radio])")) {
    form.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

// Every link and the form work without htmx, so it comes when the page is there and at rest.
function fetchHtmx() {
  const script = document.createElement("script");
  script.src = HTMX;
  script.addEventListener("load", askIfChosen);
  document.head.append(script);
}

window.addEventListener("load", () => {
  const whenAtRest = window.requestIdleCallback ?? setTimeout;
  whenAtRest(fetchHtmx);
});
