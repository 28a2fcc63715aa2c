// Leaving a form with unsaved changes asks first. Without JavaScript, nothing asks.
"use strict";

function watchForm(form) {
  const sent = () => new URLSearchParams(new FormData(form)).toString();
  const shown = sent();
  let leaves = false;
  form.addEventListener("submit", () => { leaves = true; });
  window.addEventListener("beforeunload", (event) => {
    if (!leaves && sent() !== shown) {
      event.preventDefault();
    }
  });
  // A page from the back-forward cache can be edited again.
  window.addEventListener("pageshow", () => { leaves = false; });
}

// After the other scripts, which set some fields up.
window.addEventListener("load", () => {
  document.querySelectorAll(".change-form form[id$='_form'][method='post'], form[data-unsaved]").forEach(watchForm);
});
