// Pictures are whole without this. It shows names at once, lights up who is tied to whom, zooms the map, and
// scrolls what is wider than a phone to where most is.

const PAUSE = 150; // milliseconds in which a pointer may go from a mark to its card
const STEP = 1.6; // of the zoom
const CLOSEST = 12;
const DRAGGED = 4; // pixels from which a press is no click

/** The card with the name of what is pointed at or has the focus; Escape puts it away. */
class Card {
  constructor(frame) {
    this.frame = frame;
    this.box = document.createElement("div");
    this.box.className = "picture-card no-print";
    this.box.setAttribute("aria-hidden", "true"); // the mark itself has the name
    this.box.hidden = true;
    document.body.append(this.box);
    frame.addEventListener("pointerover", ({ target }) => this.over(target));
    frame.addEventListener("pointerleave", () => this.leave());
    frame.addEventListener("focusin", ({ target }) => this.over(target));
    frame.addEventListener("focusout", () => this.leave());
    frame.addEventListener("scroll", () => this.hide(), { passive: true });
    this.box.addEventListener("pointerenter", () => clearTimeout(this.timer));
    this.box.addEventListener("pointerleave", () => this.leave());
    document.addEventListener("keydown", ({ key }) => key === "Escape" && this.hide());
  }

  over(target) {
    const mark = target.closest?.(".mark, .country, .tie, .point");
    if (!mark) return this.leave();
    clearTimeout(this.timer);
    if (mark === this.mark) return undefined;
    this.hide();
    const title = mark.querySelector(":scope > title");
    if (!title) return undefined;
    this.mark = mark;
    this.box.textContent = title.textContent;
    this.title = title;
    title.remove(); // else the browser shows it too, later
    this.place(mark.getBoundingClientRect());
    light(mark);
    return undefined;
  }

  place(at) {
    this.box.hidden = false;
    const { width, height } = this.box.getBoundingClientRect();
    const left = Math.max(8, Math.min(at.left + at.width / 2 - width / 2, document.documentElement.clientWidth - width - 8));
    const above = at.top - height - 8;
    this.box.style.left = `${left + scrollX}px`;
    this.box.style.top = `${(above > 0 ? above : at.bottom + 8) + scrollY}px`;
  }

  leave() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.hide(), PAUSE);
  }

  hide() {
    if (!this.mark) return;
    this.mark.prepend(this.title);
    this.box.hidden = true;
    light(null, this.frame);
    this.mark = null;
  }
}

/** Lights up a node of a network with all that it is tied to, or a tie with its ends; nothing puts it out. */
function light(mark, frame) {
  const picture = (mark ?? frame).closest(".network") ?? (mark ?? frame).querySelector(".network");
  if (!picture) return;
  picture.classList.toggle("lit", Boolean(mark));
  for (const one of picture.querySelectorAll(".near")) one.classList.remove("near");
  if (!mark) return;
  const ends = (tie) => tie.dataset.ends.split(" ");
  const ties = mark.dataset.ends ? [mark] : [...picture.querySelectorAll(".tie")].filter((tie) => ends(tie).includes(mark.dataset.node));
  const near = new Set([mark.dataset.node, ...ties.flatMap(ends)]);
  ties.forEach((tie) => tie.classList.add("near"));
  for (const node of picture.querySelectorAll(".node")) node.classList.toggle("near", near.has(node.dataset.node));
}

/** Buttons and keys that zoom and move a map; a pointer drags it once it is larger than its frame. */
class Zoom {
  constructor(svg, words) {
    this.svg = svg;
    const [, , width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
    this.whole = { x: 0, y: 0, width, height };
    this.view = { ...this.whole };
    const actions = { "+": () => this.scale(1 / STEP), "−": () => this.scale(STEP), "⤢": () => this.show({ ...this.whole }) };
    this.tools = document.createElement("div");
    this.tools.className = "picture-tools no-print";
    this.tools.setAttribute("role", "toolbar");
    this.tools.setAttribute("aria-label", words.tools);
    for (const [sign, name] of [["+", words.closer], ["−", words.farther], ["⤢", words.whole]]) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "quiet";
      button.textContent = sign;
      button.title = name;
      button.setAttribute("aria-label", name);
      button.addEventListener("click", actions[sign]);
      this.tools.append(button);
    }
    svg.before(this.tools);
    this.tools.addEventListener("keydown", (event) => this.key(event));
    svg.addEventListener("pointerdown", (event) => this.press(event));
  }

  key(event) {
    const moves = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const step = { "+": 1 / STEP, "=": 1 / STEP, "-": STEP }[event.key];
    if (step) this.scale(step);
    else if (moves[event.key]) this.move(...moves[event.key].map((part) => (part * this.view.width) / 8));
    else if (event.key === "0") this.show({ ...this.whole });
    else return;
    event.preventDefault();
  }

  scale(factor) {
    const width = Math.min(this.whole.width, Math.max(this.whole.width / CLOSEST, this.view.width * factor));
    const height = (width * this.whole.height) / this.whole.width;
    const { x, y } = this.view;
    this.show({ x: x + (this.view.width - width) / 2, y: y + (this.view.height - height) / 2, width, height });
  }

  move(x, y) {
    this.show({ ...this.view, x: this.view.x + x, y: this.view.y + y });
  }

  show(view) {
    view.x = Math.max(0, Math.min(view.x, this.whole.width - view.width));
    view.y = Math.max(0, Math.min(view.y, this.whole.height - view.height));
    this.view = view;
    this.svg.setAttribute("viewBox", `${view.x} ${view.y} ${view.width} ${view.height}`);
    this.svg.classList.toggle("zoomed", view.width < this.whole.width);
  }

  press(start) {
    if (this.view.width === this.whole.width || start.button !== 0) return;
    const from = { ...this.view };
    const unit = this.view.width / this.svg.clientWidth;
    const drag = (event) => {
      const [x, y] = [event.clientX - start.clientX, event.clientY - start.clientY];
      if (Math.hypot(x, y) < DRAGGED) return;
      this.dragged = true;
      this.show({ ...from, x: from.x - x * unit, y: from.y - y * unit });
    };
    const end = () => {
      removeEventListener("pointermove", drag);
      setTimeout(() => (this.dragged = false));
    };
    addEventListener("pointermove", drag);
    addEventListener("pointerup", end, { once: true });
    addEventListener("pointercancel", end, { once: true });
    this.svg.addEventListener("click", (event) => this.dragged && event.preventDefault(), { once: true, capture: true });
    start.preventDefault();
  }
}

/** Scrolls a picture that is wider than its frame to what matters: the newest, or the middle of its marks. */
function bringIntoView(frame) {
  const room = frame.scrollWidth - frame.clientWidth;
  if (room <= 0) return;
  const left = frame.getBoundingClientRect().left - frame.scrollLeft;
  const middles = [...frame.querySelectorAll(".mark")].map((mark) => mark.getBoundingClientRect()).map((at) => at.left + at.width / 2 - left);
  const middle = middles.sort((one, other) => one - other)[middles.length >> 1] ?? 0;
  frame.scrollLeft = frame.querySelector(".timeline") ? room : Math.max(0, Math.min(room, middle - frame.clientWidth / 2));
}

for (const frame of document.querySelectorAll(".picture-frame")) {
  new Card(frame);
  bringIntoView(frame);
}
for (const figure of document.querySelectorAll("figure[data-closer]")) {
  const svg = figure.querySelector("svg.worldmap");
  if (svg) new Zoom(svg, figure.dataset);
}
