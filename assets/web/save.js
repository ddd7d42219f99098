// Saves each answer as it is given. Without this script the buttons of the form do the same.
(() => {
  const form = document.getElementById("sitting");
  const live = document.getElementById("saved");
  if (!form || !live || !window.fetch) return;

  const waiting = new Set(); // keys of questions whose present answer is not kept yet
  let busy = false;
  let retry = 0;
  let pause = 0;

  const say = (words, isBad) => {
    live.textContent = words;
    live.classList.toggle("bad", isBad);
  };

  const body = (keys) => {
    const fields = new URLSearchParams({ csrf: form.elements.csrf.value, quiet: "1" });
    for (const key of keys) {
      fields.append("item", key);
      for (const input of form.querySelectorAll(`[name="a.${key}"]:checked`)) {
        fields.append(input.name, input.value);
      }
    }
    return fields;
  };

  // What the form would send is what the server has now: nothing to send twice.
  const settle = (fields) => {
    for (const key of fields.getAll("item")) {
      const was = form.elements[`was.${key}`];
      if (was) was.value = fields.getAll(`a.${key}`).sort().join(" ");
    }
  };

  const later = (words) => {
    say(words, true);
    pause = Math.min(pause ? pause * 2 : 2000, 30000);
    clearTimeout(retry);
    retry = setTimeout(send, pause);
  };

  const send = async () => {
    if (busy || !waiting.size) return;
    busy = true;
    clearTimeout(retry);
    const keys = [...waiting];
    const fields = body(keys);
    waiting.clear();
    const putBack = () => keys.forEach((key) => waiting.add(key));
    try {
      const answer = await fetch(form.action, { method: "POST", body: fields, redirect: "manual" });
      if (answer.type === "opaqueredirect") {
        putBack();
        later(form.dataset.signedOut);
      } else if (answer.ok) {
        pause = 0;
        settle(fields);
        // The count is of when the page was sent.
        document.getElementById("answered")?.remove();
        say((await answer.json()).words, false);
      } else if (answer.status === 409) {
        say((await answer.json()).words, true);
      } else if (answer.status === 503 || answer.status === 429) {
        putBack();
        later(form.dataset.offline);
      } else {
        putBack();
        say(form.dataset.refused, true);
      }
    } catch {
      putBack();
      later(form.dataset.offline);
    }
    busy = false;
    if (waiting.size && !pause) send();
  };

  form.addEventListener("change", (event) => {
    const { name } = event.target;
    if (!name.startsWith("a.")) return;
    waiting.add(name.slice(2));
    if (!pause) say(form.dataset.saving, false);
    send();
  });

  addEventListener("online", () => { pause = 0; send(); });
  addEventListener("beforeunload", (event) => {
    if (waiting.size && !form.dataset.leaving) event.preventDefault();
  });
  form.addEventListener("submit", () => { form.dataset.leaving = "1"; });
})();
