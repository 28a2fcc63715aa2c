// Django's autocomplete fields lose their label's name; give it back for people who hear the page.
"use strict";

function nameAutocompletes(root) {
  root.querySelectorAll("select.admin-autocomplete").forEach((select) => {
    const label = select.labels[0]?.textContent.trim();
    const field = select.nextElementSibling;
    if (label && field) {
      field.querySelectorAll("[role]").forEach((part) => part.setAttribute("aria-label", label));
    }
  });
}

// In the order in which they were asked for, so after Django's own set-up of these fields.
window.django?.jQuery?.(() => nameAutocompletes(document));
document.addEventListener("formset:added", (event) => setTimeout(() => nameAutocompletes(event.target)));
