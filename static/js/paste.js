// Pasted rich text keeps its headings, lists, bold words and links: as Markdown, for eyes and reader.
"use strict";

const DROPPED = new Set(["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "HEAD", "IMG", "SVG", "IFRAME", "OBJECT"]);
const BLOCKS = new Set(["P", "DIV", "LI", "UL", "OL", "TABLE", "TR", "SECTION", "ARTICLE", "HEADER", "FOOTER", "MAIN", "BLOCKQUOTE", "DL", "DT", "DD", "H1", "H2", "H3", "H4", "H5", "H6"]);
const RICH = "ul, ol, h1, h2, h3, h4, h5, h6, b, strong, a[href], table";

function inline(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    return node.data.replace(/\s+/g, " ");
  }
  if (node.nodeType !== Node.ELEMENT_NODE || DROPPED.has(node.tagName)) {
    return "";
  }
  if (node.tagName === "BR") {
    return "\n";
  }
  const text = [...node.childNodes].map(inline).join("");
  const said = text.trim();
  const weight = node.style.fontWeight;
  const isBold = /^(B|STRONG)$/.test(node.tagName) ? weight !== "normal" && weight !== "400" : weight === "bold" || weight >= 600;
  if (isBold && said && !said.includes("\n") && !said.includes("**")) {
    return text.replace(said, () => `**${said}**`);
  }
  if (node.tagName === "A" && said && /^https?:/.test(node.href)) {
    return text.replace(said, () => `[${said}](${node.href})`);
  }
  return text;
}

// Each block is [line, closeness]: items follow one another, all else stands apart.
function blocks(node, depth, found) {
  let run = "";
  const end = () => {
    for (const line of run.split("\n").map((part) => part.trim()).filter(Boolean)) {
      found.push(line);
    }
    run = "";
  };
  for (const child of node.childNodes) {
    if (child.nodeType !== Node.ELEMENT_NODE || DROPPED.has(child.tagName)) {
      run += child.nodeType === Node.TEXT_NODE ? inline(child) : "";
    } else if (child.tagName === "LI") {
      end();
      const inside = [];
      blocks(child, depth, inside);
      found.push(...inside.map((line, index) => (index ? line : `${"  ".repeat(Math.max(depth - 1, 0))}- ${line}`)));
    } else if (/^H[1-6]$/.test(child.tagName)) {
      end();
      const text = child.textContent.replace(/\s+/g, " ").trim();
      if (text) {
        found.push(`${"#".repeat(child.tagName[1])} ${text}`);
      }
    } else if (BLOCKS.has(child.tagName) || child.querySelector([...BLOCKS].join())) {
      end();
      blocks(child, child.tagName === "UL" || child.tagName === "OL" ? depth + 1 : depth, found);
    } else {
      run += inline(child);
    }
  }
  end();
}

function asMarkdown(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  if (!page.body.querySelector(RICH)) {
    return "";
  }
  const found = [];
  blocks(page.body, 0, found);
  const isItem = (line) => /^ *- /.test(line);
  return found.map((line, index) => (index && !(isItem(line) && isItem(found[index - 1])) ? `\n${line}` : line)).join("\n");
}

function insert(field, text) {
  // Keeps the browser's own undo, where there is such a thing.
  if (!document.execCommand?.("insertText", false, text)) {
    field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
  }
}

document.querySelectorAll("[data-paste]").forEach((field) => {
  field.addEventListener("paste", (event) => {
    const text = asMarkdown(event.clipboardData?.getData("text/html") || "");
    if (text) {
      event.preventDefault();
      insert(field, text);
    }
  });
});
