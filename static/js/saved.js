/* The page of saved postings: shows the browser's list, and moves it by file or private link.
   The list itself is kept.js's. */
"use strict";

(() => {
  const { KINDS, VERSION } = window.kept;
  const BIGGEST_FILE = 1_000_000; // bytes; ten thousand postings fit
  const page = document.getElementById("saved-page");
  const find = (selector) => page.querySelector(selector);
  const doing = (what) => find(`[data-do="${what}"]`);
  const status = find("#saved-status");
  const numbers = new Intl.NumberFormat(document.documentElement.lang || "en");

  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, (_, name) => numbers.format(values[name]));
  }

  function isEmpty(lists) {
    return KINDS.every((kind) => !Object.keys(lists[kind]).length);
  }

  function say(name, values = {}) {
    status.textContent = fill(status.dataset[name], values);
  }

  /* The cards */

  async function fetchCards(ids) {
    const cards = new Map();
    const size = Number(page.dataset.mostCards);
    for (let start = 0; start < ids.length; start += size) {
      const query = new URLSearchParams(ids.slice(start, start + size).map((id) => ["id", id]));
      const response = await fetch(`${page.dataset.cards}?${query}`, { credentials: "omit" });
      if (!response.ok) throw new Error(response.statusText);
      const part = new DOMParser().parseFromString(await response.text(), "text/html");
      for (const card of part.querySelectorAll("[data-posting]")) cards.set(card.dataset.posting, card);
    }
    return cards;
  }

  /* What was kept last comes first. */
  function inOrder(list) {
    const byDay = ([id, day], [otherId, otherDay]) => otherDay.localeCompare(day) || otherId - id;
    return Object.entries(list).sort(byDay).map(([id]) => id);
  }

  let drawing = 0; // of two that overlap, the later one counts

  async function draw() {
    const mine = ++drawing;
    const lists = window.kept.read();
    const ids = [...new Set(KINDS.flatMap((kind) => inOrder(lists[kind])))];
    let cards = new Map();
    try {
      cards = await fetchCards(ids);
    } catch {
      if (mine === drawing) say("unreachable");
      return;
    }
    if (mine !== drawing) return;
    for (const section of page.querySelectorAll("[data-list]")) {
      const shown = inOrder(lists[section.dataset.list]).filter((id) => cards.has(id));
      const copies = shown.map((id) => document.importNode(cards.get(id), true));
      section.querySelector(".cards").replaceChildren(...copies);
    }
    showMissing(ids.filter((id) => !cards.has(id)));
    count();
  }

  /* Kept, but rejected or deleted since, or kept on another board. */
  let missing = [];

  function showMissing(ids) {
    missing = ids;
    find("#missing").hidden = !ids.length;
    const text = find("#missing [data-text]");
    text.textContent = fill(text.dataset.text, { number: ids.length });
  }

  function forgetMissing() {
    if (!window.kept.forget(missing)) window.kept.sayRefused();
    draw();
  }

  /* Numbers alone: a card that was just taken off the list stays in sight, so that it can go back. */
  function count() {
    const lists = window.kept.read();
    for (const section of page.querySelectorAll("[data-list]")) {
      const number = Object.keys(lists[section.dataset.list]).length;
      const hasCards = section.querySelector(".cards").hasChildNodes();
      section.querySelector("[data-number]").textContent = number ? numbers.format(number) : "";
      const nothing = section.querySelector("[data-empty]");
      if (nothing) nothing.hidden = number > 0 || hasCards;
      else section.hidden = !number && !hasCards;
    }
    for (const part of page.querySelectorAll("[data-needs-list]")) part.hidden = isEmpty(lists);
    find("#private-link").value = privateLink(lists);
  }

  /* Adding, clearing and taking that back */

  function add(lists) {
    const values = window.kept.added(lists);
    if (!window.kept.merge(lists)) return window.kept.sayRefused();
    const isNew = KINDS.some((kind) => values[kind]);
    say(isNew ? "added" : "nothingNew", values);
    return draw();
  }

  let cleared = null;

  function clear() {
    cleared = window.kept.read();
    window.kept.clear();
    say("cleared");
    doing("restore").hidden = false;
    doing("restore").focus();
    draw();
  }

  function restore() {
    doing("restore").hidden = true;
    if (window.kept.merge(cleared)) say("restored");
    else window.kept.sayRefused();
    status.focus();
    draw();
  }

  /* A file */

  function download() {
    const text = JSON.stringify({ version: VERSION, ...window.kept.read() }, null, 2);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = `saved-jobs-${window.kept.today()}.json`;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  async function readFile(input) {
    const [file] = input.files;
    let lists = null;
    try {
      if (file.size <= BIGGEST_FILE) lists = window.kept.clean(JSON.parse(await file.text()));
    } catch {
      // Not JSON, or not to be read: said below.
    }
    input.value = ""; // so that the same file can be chosen again
    if (!lists || isEmpty(lists)) say("wrongFile");
    else await add(lists);
  }

  /* A private link: #saved=12.2026-11-23,15.2026-11-20&hidden=… */

  function privateLink(lists) {
    const entries = (kind) => Object.entries(lists[kind]).map((entry) => entry.join(".")).join(",");
    const parts = KINDS.map((kind) => `${kind}=${entries(kind)}`);
    return `${location.origin}${location.pathname}#${parts.join("&")}`;
  }

  function listsOf(fragment) {
    const parts = new URLSearchParams(fragment);
    const entries = (kind) => (parts.get(kind) ?? "").split(",").map((entry) => entry.split("."));
    const lists = KINDS.map((kind) => [kind, Object.fromEntries(entries(kind))]);
    return window.kept.clean({ version: VERSION, ...Object.fromEntries(lists) });
  }

  let offered = null;

  function readLink() {
    const fragment = location.hash.slice(1);
    offered = null;
    if (/^(saved|hidden|applied)=/.test(fragment)) {
      const lists = listsOf(fragment);
      const values = window.kept.added(lists);
      if (isEmpty(lists)) say("wrongLink");
      else if (KINDS.every((kind) => !values[kind])) say("nothingNew");
      else offer(lists, values);
      if (!offered) forgetLink();
    }
    find("#offer").hidden = !offered;
  }

  function offer(lists, values) {
    offered = lists;
    find("#offer").hidden = false;
    const text = find("[data-offer]");
    text.textContent = fill(text.dataset.offer, values);
    find("#offer-title").focus();
  }

  /* Out of the address bar, and out of the way of a reload. */
  function forgetLink() {
    history.replaceState(null, "", location.pathname);
  }

  function answer(accepted) {
    const lists = offered;
    offered = null;
    forgetLink();
    find("#offer").hidden = true;
    if (accepted) add(lists);
    else say("declined");
    status.focus(); // the button that had it is gone
  }

  async function copy() {
    const field = find("#private-link");
    try {
      await navigator.clipboard.writeText(field.value);
      say("copied");
    } catch {
      field.select();
      say("notCopied");
    }
  }

  const deeds = {
    accept: () => answer(true),
    decline: () => answer(false),
    forget: forgetMissing,
    restore, download, copy, clear,
  };
  page.addEventListener("click", ({ target }) => deeds[target.closest("button[data-do]")?.dataset.do]?.());
  doing("file").addEventListener("change", ({ target }) => readFile(target));
  window.addEventListener("hashchange", readLink);
  document.addEventListener("kept:changed", ({ detail }) => (detail === "here" ? count() : draw()));
  readLink();
  count();
  draw();
})();
