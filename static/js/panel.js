// The panel beside a posting's form follows what somebody types. Without JavaScript, it shows what is saved.
"use strict";

const panel = document.querySelector("[data-check]");
const form = document.querySelector("#posting_form");
const PAUSE = 1200; // milliseconds after the last key
const LOCKED = 409; // the posting can't be changed any more, and the answer says why

// Browsers read `shadowrootmode` only in pages, not in what scripts insert.
function openPreview() {
  const template = panel.querySelector("template[shadowrootmode]");
  if (template) {
    template.parentNode.attachShadow({ mode: "open" }).append(template.content);
    template.remove();
  }
  panel.querySelector("[data-check-link]")?.toggleAttribute("hidden", false);
}

let asked = 0;
async function ask(extra = {}) {
  const data = new FormData(form);
  for (const [name, value] of [...data]) {
    if (value instanceof File) {
      data.delete(name);
    }
  }
  Object.entries(extra).forEach(([name, value]) => data.set(name, value));
  const number = ++asked;
  try {
    const answer = await fetch(panel.dataset.check, { method: "POST", body: data, redirect: "error" });
    if ((answer.ok || answer.status === LOCKED) && number === asked) {
      const top = panel.scrollTop;
      const focused = document.activeElement?.closest?.(".panel") && document.activeElement.className;
      panel.innerHTML = await answer.text();
      openPreview();
      panel.scrollTop = top;
      if (focused) {
        panel.querySelector(`.${CSS.escape(focused.split(" ")[0])}`)?.focus();
      }
    }
  } catch {
    // Offline: the panel keeps what it shows, and asks again at the next key.
  }
}

if (panel && form) {
  openPreview();
  let timer;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  };
  form.addEventListener("input", later);
  form.addEventListener("change", later);
  // Fields of Django's autocomplete tell only jQuery.
  window.django?.jQuery?.(form).on("change", later);
  panel.addEventListener("click", (event) => {
    if (event.target.closest("[data-check-link]")) {
      ask({ _link: "1" });
    }
  });
}
