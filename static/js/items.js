// Items as a list: one field each, with buttons and keys to move them. The text stays the form's value,
// so everything works without JavaScript, and one button shows the text itself.
"use strict";

const SIGN = /^(?=[#+\\]|[-*•·–▪●]\s)/; // as in postings/item_text.py
const BULLET = /^[-*•·–▪●]\s+/;
const words = JSON.parse(document.getElementById("item-words")?.textContent || "null");

function parse(text, hasNice) {
  return text.split("\n").map((line) => line.trim()).filter(Boolean).map((line) => {
    if (/^#{1,6}(\s+|$)/.test(line)) {
      return { kind: "heading", text: line.replace(/^#{1,6}\s*/, "") };
    }
    const nice = hasNice && line.startsWith("+");
    const said = (nice ? line.replace(/^\+\s*/, "") : line).replace(BULLET, "").replace(/^\\/, "");
    return { kind: "item", text: said, nice };
  });
}

function format(rows) {
  return rows
    .filter((row) => row.kind === "heading" || row.text.trim())
    .map((row) => {
      const text = row.text.replace(/\s+/g, " ").trim();
      return row.kind === "heading" ? `## ${text}` : (row.nice ? "+ " : "") + text.replace(SIGN, "\\");
    })
    .join("\n");
}

class ItemList {
  constructor(area) {
    this.area = area;
    this.label = area.labels[0]?.textContent.replace(/:\s*$/, "") || "";
    this.hasNice = area.dataset.items === "nice";
    this.box = document.createElement("div");
    this.box.className = "item-list";
    this.list = document.createElement("ol");
    this.live = Object.assign(document.createElement("p"), { className: "sr-only" });
    this.live.setAttribute("role", "status");
    this.toggle = this.button(words.asText, () => this.show(this.box.hidden), "quiet as-text");
    this.box.append(this.list, this.tools(), this.live);
    area.before(this.toggle, this.box);
    this.read();
    this.show(true);
    area.addEventListener("change", () => this.box.hidden || this.read());
  }

  button(text, act, name = "quiet", label = "") {
    const button = Object.assign(document.createElement("button"), { type: "button", className: name, textContent: text });
    if (label) {
      button.setAttribute("aria-label", label);
    }
    button.addEventListener("click", act);
    return button;
  }

  tools() {
    const tools = Object.assign(document.createElement("p"), { className: "item-tools" });
    const called = (text) => `${text}: ${this.label}`;
    tools.append(
      this.button(words.add, () => this.insert({ kind: "item", text: "", nice: false }), "quiet", called(words.add)),
      this.button(words.heading, () => this.insert({ kind: "heading", text: "" }), "quiet", called(words.heading)),
    );
    return tools;
  }

  show(asList) {
    if (asList) {
      this.read();
    }
    this.box.hidden = !asList;
    this.area.classList.toggle("sr-hidden", asList);
    this.area.toggleAttribute("inert", asList);
    this.toggle.textContent = asList ? words.asText : words.asList;
    this.toggle.setAttribute("aria-label", `${this.toggle.textContent}: ${this.label}`);
  }

  read() {
    this.rows = parse(this.area.value, this.hasNice);
    this.draw();
  }

  // The text changes only when somebody edits the list, so an untouched form stays as it was.
  write() {
    this.area.value = format(this.rows);
    this.area.dispatchEvent(new Event("input", { bubbles: true }));
  }

  draw(focus = -1) {
    this.list.replaceChildren(...this.rows.map((row, at) => this.line(row, at)));
    if (focus >= 0) {
      this.list.children[Math.min(focus, this.rows.length - 1)]?.querySelector("textarea").focus();
    }
  }

  line(row, at) {
    const line = document.createElement("li");
    line.className = row.kind;
    line.draggable = false;
    const field = Object.assign(document.createElement("textarea"), { rows: 1, value: row.text });
    const place = `${this.label}, ${row.kind === "heading" ? words.headingOf : words.item} ${at + 1}`;
    field.setAttribute("aria-label", place);
    field.addEventListener("input", () => { row.text = field.value; this.write(); });
    field.addEventListener("keydown", (event) => this.key(event, at, field));
    field.addEventListener("paste", (event) => this.paste(event, at, field));
    const grip = Object.assign(document.createElement("span"), { className: "grip", textContent: "⠿" });
    grip.setAttribute("aria-hidden", "true");
    grip.addEventListener("pointerdown", () => { line.draggable = true; });
    this.drags(line, at);
    line.append(grip, field);
    if (row.kind === "item" && this.hasNice) {
      line.append(this.importance(row, place));
    }
    line.append(
      this.button("↑", () => this.move(at, at - 1), "quiet small", `${words.up}: ${place}`),
      this.button("↓", () => this.move(at, at + 1), "quiet small", `${words.down}: ${place}`),
      this.button("×", () => this.remove(at), "quiet small", `${words.remove}: ${place}`),
    );
    return line;
  }

  importance(row, place) {
    const button = this.button("", () => { row.nice = !row.nice; say(); this.write(); }, "quiet small importance", "");
    const say = () => {
      button.textContent = row.nice ? words.nice : words.must;
      button.setAttribute("aria-label", `${button.textContent} (${words.change}): ${place}`);
      button.classList.toggle("nice", row.nice);
    };
    say();
    return button;
  }

  key(event, at, field) {
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      this.move(at, at + (event.key === "ArrowUp" ? -1 : 1));
    } else if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      const rest = field.value.slice(field.selectionEnd);
      this.rows[at].text = field.value.slice(0, field.selectionStart);
      this.insert({ kind: "item", text: rest, nice: Boolean(this.rows[at].nice) }, at + 1);
    } else if (event.key === "Backspace" && !field.value && this.rows.length > 1) {
      event.preventDefault();
      this.remove(at);
    }
  }

  // Many lines become many items.
  paste(event, at, field) {
    const text = event.clipboardData?.getData("text/plain") || "";
    if (!/\n/.test(text.trim())) {
      return;
    }
    event.preventDefault();
    const before = field.value.slice(0, field.selectionStart), after = field.value.slice(field.selectionEnd);
    const found = parse(before + text.trim() + after, this.hasNice);
    this.rows.splice(at, 1, ...found);
    this.draw(at + found.length - 1);
    this.write();
    this.live.textContent = words.pasted.replace("%s", found.length);
  }

  insert(row, at = this.rows.length) {
    this.rows.splice(at, 0, row);
    this.draw(at);
    this.write();
  }

  remove(at) {
    this.rows.splice(at, 1);
    this.draw(Math.max(at - 1, 0));
    this.write();
    this.live.textContent = words.removed;
  }

  move(from, to) {
    if (to < 0 || to >= this.rows.length) {
      return;
    }
    this.rows.splice(to, 0, ...this.rows.splice(from, 1));
    this.draw(to);
    this.write();
    this.live.textContent = words.moved.replace("%s", to + 1);
  }

  drags(line, at) {
    line.addEventListener("dragstart", (event) => {
      this.dragged = at;
      event.dataTransfer.effectAllowed = "move";
    });
    line.addEventListener("dragover", (event) => {
      if (this.dragged !== undefined) {
        event.preventDefault();
      }
    });
    line.addEventListener("drop", (event) => {
      event.preventDefault();
      this.move(this.dragged, at);
      this.dragged = undefined;
    });
    line.addEventListener("dragend", () => { line.draggable = false; this.dragged = undefined; });
  }
}

if (words) {
  document.querySelectorAll("textarea[data-items]").forEach((area) => new ItemList(area));
}
