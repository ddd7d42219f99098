// What is typed into this form and ticked in it stays in the browser until it is saved: a closed
// lid, a lost connection or an ended session loses nothing. Kept for the saved state that the form
// was made for; once something newer is saved it goes.
(() => {
  const form = document.getElementById("keep");
  if (!form) return;
  // Of this learner in this course alone; sign-out takes it away (forget.js).
  const place = `pmast.answer.${form.dataset.of}.${location.pathname}`;
  const named = () => Array.from(form.elements).filter((one) => one.type === "radio" || one.type === "textarea");
  const state = () =>
    named()
      .filter((one) => one.type !== "radio" || one.checked)
      .map((one) => [one.name, one.value]);

  const read = () => {
    try {
      return JSON.parse(localStorage.getItem(place) || "null");
    } catch {
      return null;
    }
  };
  const write = () => {
    try {
      localStorage.setItem(place, JSON.stringify({ at: Date.now(), seen: form.dataset.seen, state: state() }));
    } catch {
      // No room or not allowed: the form works without.
    }
  };

  const kept = read();
  // What a refused form brings is newer than what was kept.
  if (kept && kept.seen === form.dataset.seen && !form.dataset.refused) {
    const values = new Map(kept.state);
    for (const one of named()) {
      if (one.type === "radio") one.checked = values.get(one.name) === one.value;
      else if (values.has(one.name)) one.value = values.get(one.name);
    }
  } else if (kept) {
    localStorage.removeItem(place);
  }
  form.addEventListener("input", write);
  form.addEventListener("change", write);
})();
