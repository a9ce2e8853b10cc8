// The page takes no style that is written into it (Content Security Policy). The one such style of the editor,
// that of columns whose width can be drawn, stands in query.css: the element that would hold it, which has a
// `gripid`, is kept out of the page.
Object.defineProperty(HTMLStyleElement.prototype, "gripid", {
  set() {
    const { head } = document;
    head.appendChild = (child) => {
      delete head.appendChild;
      return child === this ? child : head.appendChild(child);
    };
  },
});
