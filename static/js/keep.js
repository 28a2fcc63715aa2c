// What is typed into a posting's form is kept on the board, so that a closed laptop loses nothing.
"use strict";

const kept = document.querySelector("[data-keep]");
const keptForm = document.querySelector("#posting_form");
const EVERY = 4000; // milliseconds after the last key

function withoutFiles() {
  const data = new FormData(keptForm);
  for (const [name, value] of [...data]) {
    if (value instanceof File) {
      data.delete(name);
    }
  }
  return data;
}

if (kept && keptForm) {
  let timer, isSent = false, isTyped = false;
  const keep = async () => {
    if (isSent || !isTyped) {
      return;
    }
    try {
      const answer = await fetch(kept.dataset.keep, { method: "POST", body: withoutFiles(), redirect: "error" });
      const said = await answer.json();
      kept.textContent = said.kept || said.problem || kept.dataset.failed;
      isTyped = !answer.ok;
    } catch {
      kept.textContent = kept.dataset.failed;
    }
  };
  const later = () => {
    isTyped = true;
    clearTimeout(timer);
    timer = setTimeout(keep, EVERY);
  };
  keptForm.addEventListener("input", later);
  keptForm.addEventListener("change", later);
  keptForm.addEventListener("submit", () => { isSent = true; clearTimeout(timer); });
  window.addEventListener("pageshow", () => { isSent = false; });
  window.addEventListener("online", keep);
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && isTyped && !isSent) {
      navigator.sendBeacon(kept.dataset.keep, withoutFiles());
    }
  });
}
