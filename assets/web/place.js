// Keeps the section last in view, so that "continue" leads to the exact spot. Without this script
// the form "keep my place" does the same.
(() => {
  const form = document.getElementById("place");
  const read = document.getElementById("read");
  if (!form || !read) return;
  const known = new Set(Array.from(form.anchor.options, (option) => option.value));
  const headings = Array.from(read.querySelectorAll("h2[id], h3[id]")).filter((h) => known.has(h.id));
  if (!headings.length) return;

  const PAUSE = 4000; // at most one request in so many milliseconds
  let kept = "";
  let last = 0;
  let timer = 0;

  const present = () => {
    const line = window.innerHeight / 3;
    let found = "";
    for (const heading of headings) {
      if (heading.getBoundingClientRect().top <= line) found = heading.id;
    }
    return found;
  };

  const body = (anchor) =>
    new URLSearchParams({ csrf: form.csrf.value, anchor, quiet: "1" });

  const keep = () => {
    timer = 0;
    const anchor = present();
    if (!anchor || anchor === kept) return;
    last = Date.now();
    fetch(form.action, { method: "POST", body: body(anchor), redirect: "manual", keepalive: true })
      .then((answer) => { if (answer.ok) kept = anchor; })
      .catch(() => {}); // offline: the next scroll tries again
  };

  addEventListener("scroll", () => {
    if (!timer) timer = setTimeout(keep, Math.max(800, PAUSE - (Date.now() - last)));
  }, { passive: true });

  document.addEventListener("visibilitychange", () => {
    const anchor = present();
    if (document.visibilityState === "hidden" && anchor && anchor !== kept) {
      kept = anchor;
      navigator.sendBeacon(form.action, body(anchor));
    }
  });
})();
