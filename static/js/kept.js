/* What a candidate keeps: postings saved, hidden, and applied for. All of it lies in this browser's
   localStorage, under one key, and is sent to nobody. Where storage is refused, pages work as
   before, and a button that can't keep its promise says so.

   Markup: [data-posting="ID"] around button[data-keep="saved|hidden|applied"] and
   [data-kept-applied]; a[data-apply] leads to the employer; [data-kept-number] counts. */
"use strict";

window.kept = (() => {
  const KEY = "jobboard.kept";
  const VERSION = 1;
  const KINDS = ["saved", "hidden", "applied"];
  const ID = /^[1-9]\d{0,17}$/;
  const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

  /* The lists, each {id: day}. */

  const empty = () => Object.fromEntries(KINDS.map((kind) => [kind, {}]));

  /* Whatever it is given, this returns lists that hold nothing but ids and days; null where the
     content is no list of ours at all. */
  function clean(content) {
    if (content?.version !== VERSION) return null;
    const lists = empty();
    for (const kind of KINDS) {
      for (const [id, day] of Object.entries(content[kind] ?? {})) {
        if (ID.test(id) && typeof day === "string" && DAY.test(day)) lists[kind][id] = day;
      }
    }
    for (const id of Object.keys(lists.saved)) delete lists.hidden[id]; // to save is to want to see
    return lists;
  }

  function read() {
    try {
      return clean(JSON.parse(localStorage.getItem(KEY))) ?? empty();
    } catch {
      return empty(); // storage is forbidden, or holds what somebody else wrote
    }
  }

  /* Whether it was kept. Every change reads first, so that of two tabs none undoes the other. */
  function write(lists) {
    let isKept = true;
    try {
      localStorage.setItem(KEY, JSON.stringify({ version: VERSION, ...lists }));
    } catch {
      isKept = false; // forbidden or full
    }
    changed("here");
    return isKept;
  }

  function today() {
    const now = new Date();
    const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
    return local.toISOString().slice(0, 10);
  }

  function toggle(kind, id) {
    const lists = read();
    if (Object.hasOwn(lists[kind], id)) delete lists[kind][id];
    else lists[kind][id] = today();
    if (kind === "saved") delete lists.hidden[id];
    return write(lists);
  }

  function noteApplication(id) {
    const lists = read();
    lists.applied[id] = today();
    return write(lists);
  }

  /* What is on the list already stays as it is. */
  function merge(more) {
    const mine = read();
    const both = KINDS.map((kind) => [kind, { ...more[kind], ...mine[kind] }]);
    return write(clean({ version: VERSION, ...Object.fromEntries(both) }));
  }

  /* What `merge` would add, as {kind: number}. */
  function added(more) {
    const mine = read();
    const fresh = (kind) => Object.keys(more[kind]).filter((id) => !Object.hasOwn(mine[kind], id));
    return Object.fromEntries(KINDS.map((kind) => [kind, fresh(kind).length]));
  }

  function forget(ids) {
    const lists = read();
    for (const kind of KINDS) for (const id of ids) delete lists[kind][id];
    return write(lists);
  }

  function clear() {
    try {
      localStorage.removeItem(KEY);
    } catch {
      // Forbidden storage holds nothing.
    }
    changed("here");
  }

  /* The page. */

  const texts = () => document.getElementById("kept-texts").dataset;
  const language = document.documentElement.lang || "en";

  function dayText(day) {
    const thisYear = day.slice(0, 4) === today().slice(0, 4);
    const form = { day: "numeric", month: "long", timeZone: "UTC" };
    if (!thisYear) form.year = "numeric";
    const text = new Intl.DateTimeFormat(language, form).format(new Date(day));
    return text.replaceAll(" ", "\u00a0"); // “3 November” stays on one line
  }

  function paint(holder, lists) {
    const id = holder.dataset.posting;
    const has = (kind) => Object.hasOwn(lists[kind], id);
    for (const kind of KINDS) holder.classList.toggle(`is-${kind}`, has(kind));
    // On their own list, hidden postings are there to be read.
    holder.classList.toggle("is-folded", has("hidden") && !holder.closest("[data-list=hidden]"));
    for (const button of holder.querySelectorAll("button[data-keep]")) {
      const on = has(button.dataset.keep);
      button.classList.toggle("is-on", on);
      button.setAttribute("aria-label", on ? button.dataset.nameOn : button.dataset.nameOff);
      if (button.hasAttribute("aria-pressed")) button.setAttribute("aria-pressed", String(on));
    }
    for (const note of holder.querySelectorAll("[data-kept-applied]")) {
      note.hidden = !has("applied");
      if (!note.hidden) note.textContent = texts().applied.replace("{date}", dayText(lists.applied[id]));
    }
  }

  let isAsServed = true;

  function paintAll() {
    const lists = read();
    const isEmpty = KINDS.every((kind) => Object.keys(lists[kind]).length === 0);
    if (isEmpty && isAsServed) return; // pages come as they look to somebody who keeps nothing
    isAsServed = isEmpty;
    for (const holder of document.querySelectorAll("[data-posting]")) paint(holder, lists);
    const number = Object.keys(lists.saved).length;
    for (const place of document.querySelectorAll("[data-kept-number]")) {
      place.textContent = new Intl.NumberFormat(language).format(number);
      place.hidden = !number;
    }
  }

  /* `where` it changed: "here" by this page, or "elsewhere" in another tab. */
  function changed(where) {
    paintAll();
    document.dispatchEvent(new CustomEvent("kept:changed", { detail: where }));
  }

  function sayRefused() {
    document.querySelector(".kept-refused")?.remove();
    const [box, close] = ["div", "button"].map((name) => document.createElement(name));
    box.className = "kept-refused";
    box.setAttribute("role", "alert");
    close.type = "button";
    close.textContent = texts().close;
    close.addEventListener("click", () => box.remove());
    box.append(texts().refused, close);
    document.body.append(box);
  }

  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-posting] button[data-keep]");
    if (!button) return;
    const { posting } = button.closest("[data-posting]").dataset;
    if (!toggle(button.dataset.keep, posting)) sayRefused();
  });

  /* Enter is a click, too; the middle button is not. On its way out nobody is told of refusals. */
  function follow(event) {
    const link = event.target.closest("[data-posting] a[data-apply]");
    if (link) noteApplication(link.closest("[data-posting]").dataset.posting);
  }
  document.addEventListener("click", follow);
  document.addEventListener("auxclick", (event) => event.button === 1 && follow(event));

  window.addEventListener("storage", ({ key }) => {
    if (key === KEY || key === null) changed("elsewhere");
  });
  window.addEventListener("pageshow", ({ persisted }) => persisted && changed("elsewhere"));

  /* Cards come later, too, whatever fetches them. */
  new MutationObserver((mutations) => {
    const nodes = mutations.flatMap(({ addedNodes }) => [...addedNodes]);
    const isHolder = (node) => node.matches?.("[data-posting]") || node.querySelector?.("[data-posting]");
    if (nodes.some(isHolder)) paintAll();
  }).observe(document.body, { childList: true, subtree: true });
  paintAll();

  return { KINDS, VERSION, added, clean, clear, forget, merge, read, sayRefused, today };
})();
