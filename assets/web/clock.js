// Shows the time left to the second; it can be hidden. Whoever listens is told at ten, five and one
// minutes only. Without this script the page says the minutes and a button refreshes them.
(() => {
  const form = document.getElementById("sitting");
  const clock = document.getElementById("clock");
  const said = document.getElementById("said");
  if (!form || !clock || !said || !form.dataset.seconds) return;
  const words = document.getElementById("words").dataset;
  let total = Number(form.dataset.seconds);
  let start = Date.now();
  let next = 0;
  const left = () => Math.max(0, Math.ceil(total - (Date.now() - start) / 1000));
  const thresholds = [[600, words["left-10"]], [300, words["left-5"]], [60, words["left-1"]]];
  let before = left();

  const spelt = (seconds) => {
    const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    if (!parts[0]) parts.shift();
    return parts.map((part, at) => (at ? String(part).padStart(2, "0") : String(part))).join(":");
  };

  const button = document.createElement("button");
  button.type = "button";
  button.className = "link";
  const kept = "pmast.clock";
  let isHidden = false;
  try { isHidden = sessionStorage.getItem(kept) === "hidden"; } catch { /* forbidden */ }
  const draw = () => {
    clock.hidden = isHidden;
    button.textContent = isHidden ? words.show : words.hide;
  };
  button.addEventListener("click", () => {
    isHidden = !isHidden;
    try { sessionStorage.setItem(kept, isHidden ? "hidden" : "shown"); } catch { /* forbidden */ }
    draw();
  });

  const tick = () => {
    const now = left();
    clock.textContent = now ? words.left.replace("%1", spelt(now)) : words.over;
    for (const [seconds, text] of thresholds) {
      if (before > seconds && now <= seconds) said.textContent = text;
    }
    if (before > 0 && now === 0) {
      said.textContent = words.over;
      isHidden = false;
      draw();
    }
    before = now;
    clearTimeout(next);
    if (now) next = setTimeout(tick, 1000 - ((Date.now() - start) % 1000));
  };

  // Each answer to a save says how long one has now: somebody may have given more minutes, or taken
  // the limit away (null). Whatever says nothing of it changes nothing.
  let isFree = false;
  const line = (isWithout, words) => {
    isFree = isWithout;
    for (const place of document.querySelectorAll("[data-timed]")) place.hidden = isFree;
    for (const place of document.querySelectorAll(".until")) place.textContent = words;
    said.textContent = words;
  };
  form.addEventListener("deadline", ({ detail }) => {
    if (detail.seconds_left === null && !isFree) {
      clearTimeout(next);
      line(true, words.noLimit);
    }
    if (!Number.isFinite(detail.seconds_left)) return;
    // The way there and back, nothing more.
    if (!isFree && Math.abs(detail.seconds_left - left()) < 5) return;
    [total, start, before] = [detail.seconds_left, Date.now(), detail.seconds_left];
    line(false, detail.until);
    tick();
  });

  document.getElementById("refresh").hidden = true;
  clock.setAttribute("role", "timer");
  clock.after(" ", button);
  draw();
  tick();
})();
