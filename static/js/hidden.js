/* The listing: the numbers of jobs follow what somebody has hidden. To learn which hidden jobs a search
   finds, the browser asks for all jobs of it with neighbouring numbers, a thousand at a time. So it never
   says which ones are hidden.

   Markup: [data-results] with data-total and data-numbers; #count and #show with data-one, data-other. */
"use strict";

(() => {
  const THOUSAND = 1000;
  const MOST = 20; // questions; what was hidden long ago is mostly closed by now
  const language = document.documentElement.lang || "en";
  const plural = new Intl.PluralRules(language);
  const format = new Intl.NumberFormat(language);
  const answers = new Map(); // by URL: a promise of the numbers

  function ask(url) {
    if (!answers.has(url)) {
      const answer = fetch(url, { credentials: "omit" }).then((response) => {
        if (!response.ok) throw new Error(response.statusText);
        return response.json();
      });
      answers.set(url, answer.then(({ numbers }) => numbers));
      answer.catch(() => answers.delete(url)); // so that the next change asks again
    }
    return answers.get(url);
  }

  async function hiddenIn(results) {
    const { hidden } = window.kept.read();
    const latest = Object.keys(hidden).sort((one, other) => hidden[other].localeCompare(hidden[one]));
    const thousands = [...new Set(latest.map((id) => Math.floor(id / THOUSAND)))].slice(0, MOST);
    const url = new URL(results.dataset.numbers, location.href);
    const found = thousands.map((thousand) => {
      url.searchParams.set("thousand", thousand);
      return ask(url.href);
    });
    return (await Promise.all(found)).flat().map(String).filter((id) => Object.hasOwn(hidden, id));
  }

  function inWords(place, number) {
    const text = place.dataset[plural.select(number) === "one" ? "one" : "other"];
    return text.replace("{number}", format.format(number));
  }

  function show(results, ids) {
    const total = Number(results.dataset.total);
    const [count, button] = ["count", "show"].map((id) => document.getElementById(id));
    results.dataset.hidden = ids.join(" ");
    if (ids.length || count.dataset.said) {
      const before = count.textContent;
      const hidden = count.dataset.hidden.replace("{number}", format.format(ids.length));
      const words = inWords(count, total - ids.length);
      count.textContent = ids.length ? `${words} · ${hidden}` : words;
      count.dataset.said = "yes"; // from now on it is not as served
      document.title = document.title.replace(before, count.textContent);
    }
    button.textContent = inWords(button, total - ids.length);
    document.dispatchEvent(new CustomEvent("hidden:counted"));
  }

  let counting = 0; // of two that overlap, the later one counts

  async function count() {
    const mine = ++counting;
    const results = document.querySelector("[data-results]");
    const ids = await hiddenIn(results).catch(() => null); // offline: the number stays as it was
    if (ids && mine === counting && results.isConnected) show(results, ids);
  }

  document.addEventListener("kept:changed", count);
  document.addEventListener("htmx:afterSettle", count);
  count();
})();
