// Leaving a form with unsaved changes asks first. Without JavaScript, nothing asks.
"use strict";

function watchForm(form) {
  const sent = () => new URLSearchParams(new FormData(form)).toString();
  // What somebody typed while the page was loading is not saved either.
  const isTyped = (field) => (field.matches("textarea, input:not([type=checkbox], [type=radio])")
    ? field.value !== field.defaultValue : field.checked !== field.defaultChecked);
  const fields = [...form.elements].filter((field) => field.name); // scripts may add some without
  const shown = fields.some(isTyped) ? null : sent();
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
