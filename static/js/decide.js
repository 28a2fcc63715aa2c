// One key for each decision, unless somebody is typing. A key that needs a reason goes to the reason first.
"use strict";

const decision = document.querySelector("[data-decision]");

// Opening the page claims the posting; without JavaScript there is a button.
const claim = document.querySelector("[data-claim]");
if (claim) {
  claim.hidden = true;
  fetch(claim.action, { method: "POST", body: new FormData(claim), redirect: "manual" }).catch(() => {
    claim.hidden = false;
  });
}

function isTyping(target) {
  return target.matches("input, textarea, select") || target.isContentEditable;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) {
    return;
  }
  const wanted = decision.querySelector(`[aria-keyshortcuts="${CSS.escape(event.key)}"]`);
  if (!wanted) {
    return;
  }
  event.preventDefault();
  const given = decision.elements.reason.value.trim() || decision.elements.canned.value;
  if (["request-changes", "reject", "suspend"].includes(wanted.value) && !given) {
    decision.elements.reason.focus();
  } else {
    wanted.click();
  }
});
