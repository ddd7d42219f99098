// Lines to be put in order can be moved by buttons and by drawing; their numbers follow. Without
// this script each line is given its number.
(() => {
  const form = document.getElementById("sitting");
  const said = document.getElementById("said");
  if (!form || !said) return;
  const words = document.getElementById("words").dataset;
  const labelOf = (line) => line.querySelector("label").textContent.trim();

  const number = (list) => {
    const selects = [...list.querySelectorAll("select")];
    selects.forEach((select, at) => { select.value = String(at + 1); });
    selects[0].dispatchEvent(new Event("change", { bubbles: true }));
  };
  const ends = (list) => {
    const lines = [...list.children];
    lines.forEach((line, at) => {
      line.querySelector(".up").setAttribute("aria-disabled", String(at === 0));
      line.querySelector(".down").setAttribute("aria-disabled", String(at === lines.length - 1));
    });
  };
  const tell = (list, line) => {
    const lines = [...list.children];
    said.textContent = words.moved
      .replace("%1", labelOf(line)).replace("%2", lines.indexOf(line) + 1).replace("%3", lines.length);
  };
  const settle = (list, line) => {
    ends(list);
    number(list);
    tell(list, line);
  };

  const button = (line, kind, sign, label, act) => {
    const one = document.createElement("button");
    one.type = "button";
    one.className = `alt ${kind}`;
    one.textContent = sign;
    one.setAttribute("aria-label", `${label}: ${labelOf(line)}`);
    one.addEventListener("click", act);
    return one;
  };

  // The neighbour is moved, not the line itself: so the button pressed keeps the focus.
  const step = (list, line, isUp) => {
    const other = isUp ? line.previousElementSibling : line.nextElementSibling;
    if (!other) return;
    if (isUp) line.after(other);
    else line.before(other);
    settle(list, line);
  };

  const drawn = (list, line) => {
    const handle = document.createElement("span");
    handle.className = "handle";
    handle.setAttribute("aria-hidden", "true");
    let isMoved = false;
    handle.addEventListener("pointerdown", (event) => {
      if (event.button) return;
      event.preventDefault();
      handle.setPointerCapture(event.pointerId);
      line.classList.add("drawn");
      isMoved = false;
    });
    handle.addEventListener("pointermove", (event) => {
      if (!handle.hasPointerCapture(event.pointerId)) return;
      const other = [...list.children].find((one) => {
        const box = one.getBoundingClientRect();
        return one !== line && event.clientY >= box.top && event.clientY <= box.bottom;
      });
      if (!other) return;
      const { top, height } = other.getBoundingClientRect();
      const isBelow = Boolean(line.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
      const isPast = event.clientY > top + height / 2;
      // The neighbours are moved around the line: so the pointer stays captured.
      if (isBelow && isPast) while (line.nextElementSibling && line.previousElementSibling !== other) line.before(line.nextElementSibling);
      else if (!isBelow && !isPast) while (line.previousElementSibling && line.nextElementSibling !== other) line.after(line.previousElementSibling);
      else return;
      isMoved = true;
    });
    const drop = () => {
      line.classList.remove("drawn");
      if (isMoved) settle(list, line);
      isMoved = false;
    };
    handle.addEventListener("pointerup", drop);
    handle.addEventListener("pointercancel", drop);
    return handle;
  };

  for (const list of document.querySelectorAll("[data-order]")) {
    for (const line of list.children) {
      line.prepend(drawn(list, line));
      line.append(
        button(line, "up", "\u2191", words.up, () => step(list, line, true)),
        button(line, "down", "\u2193", words.down, () => step(list, line, false)),
      );
    }
    list.classList.add("moves");
    ends(list);
    const as = document.createElement("button");
    Object.assign(as, { type: "button", className: "link", textContent: words.asShown });
    as.addEventListener("click", () => { number(list); said.textContent = words.numbered; });
    list.after(as);
  }
})();
