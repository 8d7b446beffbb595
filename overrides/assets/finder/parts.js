// Pieces of a page, made without any markup in strings.

export function make(name, attributes, ...children) {
  const element = document.createElement(name);
  Object.keys(attributes).forEach((key) => element.setAttribute(key, attributes[key]));
  element.append(...children);
  return element;
}

// Text with the words that were meant marked: [[text, marked], …].
export const marked = (parts) => parts.map(([text, meant]) => (meant ? make("mark", {}, text) : text));

// A tree of a page (name, attributes, what is inside) as elements, its links read from where they stood.
export const built = (trees, from) => trees.map((tree) => {
  if (typeof tree === "string") return tree;
  const [name, attributes, ...inside] = tree;
  const href = attributes.href ? { href: new URL(attributes.href, from).href } : {};
  return make(name, Object.assign({}, attributes, href), ...built(inside, from));
});

// The address of a section from the root of the host; from a disk, the file beside this page's own.
const home = document.querySelector(".brand").getAttribute("href");
const onDisk = location.protocol === "file:";
const root = onDisk ? home.replace(/index\.html$/, "") : new URL(home, location.href).pathname;
export const addressOf = ({ address, id }) => `${root}${address}${onDisk ? "index.html" : ""}#${id}`;

// How many were found, in the words of the page: "{n}" stands for the number.
export const counted = (word, count) => word.replace("{n}", String(count));

export function fill(element, children) {
  element.textContent = "";
  element.append(...children);
}
