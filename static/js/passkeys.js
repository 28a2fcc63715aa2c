// Says so on the page when a passkey did not work, as when somebody closes the browser's window.
"use strict";

document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  const trouble = document.querySelector("[data-passkey-trouble]");
  trouble.hidden = false;
  trouble.scrollIntoView({ block: "nearest" });
});
