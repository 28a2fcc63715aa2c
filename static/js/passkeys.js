// Enables the buttons for passkeys once they work, and says so on the page when a passkey did not,
// as when somebody closes the browser's window.
"use strict";

// The scripts of allauth answer to these buttons from this event on, and a click before it is lost
document.addEventListener("DOMContentLoaded", () => {
  for (const button of document.querySelectorAll("[data-passkey]")) button.disabled = false;
});

document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  const trouble = document.querySelector("[data-passkey-trouble]");
  trouble.hidden = false;
  trouble.scrollIntoView({ block: "nearest" });
});
