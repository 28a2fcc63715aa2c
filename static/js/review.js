// The passage that a field came from lights up while somebody is in that field.
"use strict";

const source = document.querySelector(".source .text");

// pay_max belongs to the passage of pay_min, closes_at_0 to that of closes_at, every place to that of places.
function fieldOf(name) {
  return name.replace(/^pay_.*/, "pay_min").replace(/^locations-.*/, "locations").replace(/_[01]$/, "");
}

function light(name) {
  source.querySelectorAll(".lit").forEach((mark) => mark.classList.remove("lit"));
  const marks = source.querySelectorAll(`[data-of="${CSS.escape(fieldOf(name))}"]`);
  marks.forEach((mark) => mark.classList.add("lit"));
  // Only where the text stands at the form's side: elsewhere the form itself would move away.
  if (marks.length && source.scrollHeight > source.clientHeight) {
    const box = source.getBoundingClientRect();
    source.scrollTop += marks[0].getBoundingClientRect().top - box.top - box.height / 3;
  }
}

document.querySelector(".corrected form")?.addEventListener("focusin", (event) => {
  // An item in a list belongs to the text that the list stands for.
  const list = event.target.closest(".item-list");
  const field = list ? list.parentElement.querySelector("[data-items]") : event.target;
  if (field.name) {
    light(field.name);
  }
});
