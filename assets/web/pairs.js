// Answers can be put beside their lines by buttons and by drawing; the lists follow. Without this
// script each line is given its answer from its list, which stays the only thing that is sent.
(() => {
  const said = document.getElementById("said");
  if (!document.getElementById("sitting") || !said) return;
  const words = document.getElementById("words").dataset;
  const labelOf = (line) => line.querySelector("label").textContent.trim();
  const say = (sentence, answer, line) => {
    said.textContent = sentence.replace("%1", answer).replace("%2", line ?? "");
  };

  const put = (line, value, answer) => {
    const select = line.querySelector("select");
    select.value = value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
    say(words.put, answer, labelOf(line));
  };

  // One answer at most is in hand; then every line offers to take it.
  const hold = (list, chips, chip) => {
    for (const one of chips.children) one.setAttribute("aria-pressed", String(one === chip));
    for (const line of list.children) line.querySelector(".put").hidden = !chip;
    if (chip) say(words.held, chip.textContent);
  };
  const held = (chips) => chips.querySelector('[aria-pressed="true"]');

  const lineAt = (list, event) => [...list.children].find((line) => {
    const box = line.getBoundingClientRect();
    return event.clientY >= box.top && event.clientY <= box.bottom
      && event.clientX >= box.left && event.clientX <= box.right;
  });
  const mark = (list, line) => {
    for (const one of list.children) one.classList.toggle("under", one === line);
  };

  // A mouse draws the answer itself; a finger its handle, so that the page still scrolls.
  const draws = (list, chip, handle) => {
    const ghost = chip.cloneNode(true);
    ghost.classList.add("ghost");
    ghost.setAttribute("aria-hidden", "true");
    let start = null;
    const end = () => {
      start = null;
      ghost.remove();
      mark(list, null);
    };
    chip.addEventListener("pointerdown", (event) => {
      if (event.button || (event.pointerType !== "mouse" && event.target !== handle)) return;
      chip.setPointerCapture(event.pointerId);
      start = [event.clientX, event.clientY];
    });
    chip.addEventListener("pointermove", (event) => {
      if (!start) return;
      if (!ghost.isConnected && Math.hypot(event.clientX - start[0], event.clientY - start[1]) < 6) return;
      if (!ghost.isConnected) document.body.append(ghost);
      ghost.style.transform = `translate(${event.clientX + 8}px, ${event.clientY + 8}px)`;
      mark(list, lineAt(list, event));
    });
    chip.addEventListener("pointerup", (event) => {
      const line = ghost.isConnected && lineAt(list, event);
      // What was drawn was not pressed: the click that follows counts for nothing.
      if (ghost.isConnected) chip.addEventListener("click", (click) => click.stopImmediatePropagation(), { capture: true, once: true });
      end();
      if (line) put(line, chip.value, chip.textContent);
    });
    chip.addEventListener("pointercancel", end);
  };

  const chipFor = (list, chips, option) => {
    const chip = document.createElement("button");
    Object.assign(chip, { type: "button", className: "alt chip", value: option.value });
    const handle = document.createElement("span");
    handle.className = "handle";
    chip.append(handle, option.textContent);
    chip.setAttribute("aria-pressed", "false");
    draws(list, chip, handle);
    chip.addEventListener("click", () => hold(list, chips, held(chips) === chip ? null : chip));
    return chip;
  };

  for (const list of document.querySelectorAll("[data-pairs]")) {
    const chips = document.createElement("div");
    chips.className = "chips";
    chips.setAttribute("role", "group");
    chips.setAttribute("aria-label", words.answers);
    const first = list.querySelector("select");
    Object.assign(chips, { lang: first.lang, dir: first.dir });
    const options = [...first.options].filter((option) => option.value);
    chips.append(...options.map((option) => chipFor(list, chips, option)));
    for (const line of list.children) {
      const button = document.createElement("button");
      Object.assign(button, { type: "button", className: "alt put", textContent: words.here, hidden: true });
      button.setAttribute("aria-label", `${words.here}: ${labelOf(line)}`);
      button.addEventListener("click", () => {
        const chip = held(chips);
        put(line, chip.value, chip.textContent);
        // The button goes; who used the keys stands at the list that was set, and hears what was put.
        line.querySelector("select").focus();
        for (const one of list.children) one.querySelector(".put").hidden = true;
        chip.setAttribute("aria-pressed", "false");
      });
      line.append(button);
    }
    list.before(chips);
    list.classList.add("takes");
  }
})();
