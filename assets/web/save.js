// Saves each answer as it is given, and keeps on this device what the server does not have yet: an
// answer survives a lost connection, a reload and a crash. Without this script the buttons of the
// form do the saving. What is kept here is the answer alone, under the attempt's number; it goes as
// soon as the server has it, after handing in and at sign-out (forget.js).
(() => {
  const form = document.getElementById("sitting") ?? document.getElementById("hand-in");
  const said = document.getElementById("saved");
  if (!form || !said || !window.fetch) return;
  const words = document.getElementById("words").dataset;
  const place = form.dataset.keep ?? form.action;
  // The sitting itself: a page that was sent back with a question stands at the address of its form.
  const home = place.replace(/\/responses$/, "");
  const TYPING = 1200; // milliseconds without a key until a text is sent
  const OLDEST = 14 * 24 * 3600 * 1000;

  const waiting = new Set(); // items whose present answer is not kept by the server yet
  const disputed = new Set(); // items that were answered elsewhere since
  let unsure = null; // what was sent without an answer: it may have arrived
  let careful = false; // after a pause something newer may be kept: ask before overwriting it
  let busy = false;
  let leaving = false;
  let handing = null; // the button that hands in, until all that waits is sent
  let named = ""; // what handing in would lose, as it was said last
  let isThrough = false; // while that button is pressed once more by this script
  let [retry, typing, pause] = [0, 0, 0];

  // The answers kept on this device. A browser that keeps nothing loses the reload, nothing else.
  const prefix = "pmast.answer.";
  const name = (item) => `${prefix}${form.dataset.attempt}.${item}`;
  const kept = {
    get(item) {
      try { return JSON.parse(localStorage.getItem(name(item))); } catch { return null; }
    },
    set(item, entry) {
      try { localStorage.setItem(name(item), JSON.stringify(entry)); } catch { /* full or forbidden */ }
    },
    drop(item) {
      try { localStorage.removeItem(name(item)); } catch { /* forbidden */ }
    },
    items() {
      try {
        const old = (key) => !((JSON.parse(localStorage.getItem(key)) ?? {}).at > Date.now() - OLDEST);
        const ours = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
        ours.filter(old).forEach((key) => localStorage.removeItem(key));
        const start = name("");
        return Object.keys(localStorage).filter((key) => key.startsWith(start)).map((key) => key.slice(start.length));
      } catch { return []; }
    },
  };

  const say = (text, isBad) => {
    said.textContent = text;
    said.parentElement.classList.toggle("bad", isBad);
  };
  const isBad = () => said.parentElement.classList.contains("bad");
  const fill = (text, ...values) => values.reduce((all, value, at) => all.replace(`%${at + 1}`, value), text);

  // One item on this page: its controls, what they say, what the server had.
  const itemOf = (control) => (/^[atmo]\./.test(control.name ?? "") ? control.name.split(".")[1] : "");
  const controls = (item) => [...form.elements].filter((control) => itemOf(control) === item);
  const isTick = (control) => control.type === "radio" || control.type === "checkbox";
  const isHere = (item) => controls(item).length > 0;
  const wasOf = (item) => form.elements[`was.${item}`];
  const fieldsOf = (item) => controls(item)
    .filter((control) => !isTick(control) || control.checked)
    .map((control) => [control.name, control.value]);
  const same = (one, other) => JSON.stringify([...(one ?? [])].sort()) === JSON.stringify([...(other ?? [])].sort());
  const show = (item, fields) => {
    for (const control of controls(item)) {
      const values = fields.filter(([name]) => name === control.name).map(([, value]) => value);
      if (isTick(control)) control.checked = values.includes(control.value);
      else if (values.length) control.value = values[0];
    }
    measure(item);
  };

  // In signs, as the server counts.
  const lengthOf = (control) => [...control.value].length;
  const longestOf = (control) => Number(control.dataset.longest);
  // What can be said of an answer without knowing the right one; of a half-typed number nothing yet.
  const measure = (item, isTyping) => {
    const all = controls(item);
    const area = all.find((control) => control.dataset.longest);
    const number = all.find((control) => control.inputMode === "decimal");
    const places = all.filter((control) => control.name.startsWith("o.") && control.value).map((control) => control.value);
    let text = "";
    if (area) {
      const [length, longest] = [lengthOf(area), longestOf(area)];
      const count = document.querySelector(`[data-count-of="${area.id}"]`);
      count.hidden = false;
      count.textContent = fill(words.count, length, longest);
      if (length > longest) text = fill(words.tooLong, length, longest);
    } else if (number && !isTyping && number.value.trim() && !/^[\p{Nd}\p{Z}\p{Cf}.,٫٬،．，'’+\-−–＋－]*\p{Nd}[\p{Nd}\p{Z}\p{Cf}.,٫٬،．，'’]*$/u.test(number.value)) {
      text = words.noNumber;
    } else if (new Set(places).size < places.length) {
      text = words.samePlace;
    }
    problem(item, text);
  };
  // The server does not take it: this device has the only copy.
  const isTooLong = (item) => controls(item)
    .filter((control) => control.dataset.longest)
    .some((control) => lengthOf(control) > longestOf(control));
  const problem = (item, text) => {
    const place = document.getElementById(`err-${item}`);
    if (!place) return;
    place.hidden = !text;
    if (place.textContent !== text) place.textContent = text;
    controls(item).forEach((control) => (text ? control.setAttribute("aria-invalid", "true") : control.removeAttribute("aria-invalid")));
  };
  const tally = (item) => {
    const mark = document.querySelector(`[data-mark="${item}"]`);
    if (!mark) return;
    const all = controls(item);
    const total = all.some(isTick) ? 1 : all.length;
    const filled = Math.min(total, fieldsOf(item).filter(([, value]) => value.trim()).length);
    const dot = filled === total ? "d" : filled ? "h" : "";
    mark.querySelector(".dot").className = `dot ${dot}`;
    mark.querySelector(".q").textContent = dot === "d" ? words.answered : dot ? fill(words.part, filled, total) : words.open;
    const marks = [...document.querySelectorAll("[data-mark] .dot")];
    const done = marks.filter((one) => one.classList.contains("d")).length;
    document.getElementById("answered").textContent = fill(words.tally, done, marks.length);
  };

  // Puts an answer among those to be sent, and on this device until it has been.
  const note = (item) => {
    const before = kept.get(item);
    kept.set(item, { was: wasOf(item)?.value ?? "", fields: fieldsOf(item), tried: before?.tried, at: Date.now() });
    if (!disputed.has(item)) waiting.add(item);
  };

  const bodyOf = (items, isCareful) => {
    const fields = new URLSearchParams({ csrf: form.elements.csrf.value, quiet: "1" });
    if (form.elements.ticket) fields.append("ticket", form.elements.ticket.value);
    // What comes from another page has waited, too.
    if (isCareful || !items.every(isHere)) fields.append("careful", "1");
    for (const item of items) {
      const entry = isHere(item) ? { was: wasOf(item).value, fields: fieldsOf(item) } : kept.get(item);
      if (!entry) {
        // Another window has sent it since.
        waiting.delete(item);
        continue;
      }
      fields.append("item", item);
      fields.append(`was.${item}`, entry.was);
      entry.fields.forEach(([name, value]) => fields.append(name, value));
      if (kept.get(item)) kept.set(item, { ...kept.get(item), tried: entry.fields });
    }
    return fields;
  };
  const sentOf = (body, item) => [...body].filter(([name]) => /^[atmo]\./.test(name) && name.split(".")[1] === item);

  // Other windows with this attempt show what was saved here, unless they have something of their own.
  const windows = window.BroadcastChannel ? new BroadcastChannel(name("")) : null;
  if (windows) {
    windows.onmessage = ({ data: { item, fields, was } }) => {
      if (!isHere(item) || waiting.has(item) || disputed.has(item) || kept.get(item)?.fields) return;
      show(item, fields);
      wasOf(item).value = was;
      tally(item);
    };
  }

  // The server has this now; what was typed since stays to be sent.
  const settle = (body, told) => {
    for (const [item, was] of Object.entries(told.was)) {
      const fields = sentOf(body, item);
      if (wasOf(item)) wasOf(item).value = was;
      if (isHere(item) && !same(fields, fieldsOf(item))) {
        note(item);
      } else {
        kept.drop(item);
        waiting.delete(item);
        windows?.postMessage({ item, fields, was });
      }
      if (isHere(item)) tally(item);
    }
    told.newer?.forEach(dispute);
    told.too_long.forEach((item) => { waiting.delete(item); measure(item); });
    if (told.newer?.some(isHere)) say(words.newer, true);
    else if (told.too_long.length) say(words.refused, true);
    else if (told.newer?.length) sayUnsaved();
    else say(told.words, Boolean(told.sign_in));
    if (told.sign_in) signIn(told.sign_in);
  };

  const signIn = (place) => {
    const link = document.createElement("a");
    Object.assign(link, { href: place, textContent: words.signIn });
    link.addEventListener("click", () => { leaving = true; });
    said.append(" ", link);
  };

  // The page as the server has it now.
  const anew = (item) => {
    leaving = true;
    if (location.href.split(/[?#]/)[0] === home) location.reload();
    else location.assign(`${home}?page=${form.elements.page.value}#item-${item}`);
  };

  // Something newer is kept: nothing is overwritten before its owner has said so. Where the server
  // has asked already, it shows what is kept, and the buttons stand for its ticks.
  const dispute = (item) => {
    waiting.delete(item);
    const section = document.getElementById(`item-${item}`);
    if (!section || disputed.has(item)) return;
    disputed.add(item);
    const asked = section.querySelector("[data-asked]");
    const box = asked ?? document.createElement("div");
    if (asked) {
      asked.querySelector("[data-take]").remove();
    } else {
      const text = document.createElement("p");
      text.textContent = words.newer;
      box.append(text);
    }
    box.className = "notice warn";
    box.setAttribute("role", "alert");
    const row = document.createElement("div");
    row.className = "row";
    const button = (label, kind, act) => {
      const one = document.createElement("button");
      Object.assign(one, { type: "button", textContent: label, className: kind });
      one.addEventListener("click", act);
      row.append(one);
    };
    button(words.mine, "", () => {
      disputed.delete(item);
      box.remove();
      controls(item)[0].focus();
      wasOf(item).value = "?"; // no answer reads so: even what the page came with is a change now
      waiting.add(item);
      careful = false;
      unsure = null;
      send();
    });
    button(words.theirs, "alt", () => {
      disputed.delete(item);
      kept.drop(item);
      anew(item);
    });
    box.append(row);
    if (!asked) section.prepend(box);
  };

  // What is kept on this device alone, and what the form does not bring: answers of other pages, and
  // those of which somebody has yet to say what counts.
  const unsaved = () => kept.items().filter((item) => !isHere(item) || disputed.has(item)).sort();
  const sayUnsaved = () => {
    say(words.unsaved, true);
    for (const item of unsaved()) {
      const way = document.querySelector(`[data-mark="${item}"]`)?.querySelector("a, button");
      if (way) said.append(" ", way.cloneNode(true));
    }
  };

  // The server has all that it takes. What it does not take is named first; whoever presses again
  // hands in without it.
  const handIn = () => {
    if (!handing) return;
    const [button, items] = [handing, unsaved().join()];
    handing = null;
    if (items && items !== named) {
      sayUnsaved();
      // A double click is one press.
      setTimeout(() => { named = items; }, 1000);
      return;
    }
    isThrough = true;
    button.click();
    isThrough = false;
  };

  const later = (text) => {
    handing = null;
    say(text, true);
    careful = true;
    pause = Math.min(pause ? pause * 2 : 2000, 30000);
    clearTimeout(retry);
    retry = setTimeout(send, pause);
  };

  // Whoever answers so has not looked at what was sent: it is sent again. Every answer of ours has a
  // content policy; one without it comes from something between us and here, and is a lost line.
  const isAway = (answer) => [429, 502, 503, 504].includes(answer.status);
  const isOurs = (answer) => answer.headers.has("content-security-policy");

  // Who signed in again in another window has a new session, and this page an old token.
  const renew = async () => {
    const page = await fetch(home);
    if (page.redirected || !page.ok) return false;
    const fresh = new DOMParser().parseFromString(await page.text(), "text/html").querySelector('main [name="csrf"]');
    if (!fresh || fresh.value === form.elements.csrf.value) return false;
    form.elements.csrf.value = fresh.value;
    return true;
  };

  const send = async () => {
    clearTimeout(typing);
    if (busy || !(waiting.size || unsure)) return;
    busy = true;
    clearTimeout(retry);
    // What may have arrived is sent once more as it was: then it is known what the server has.
    const body = unsure ?? bodyOf([...waiting], careful);
    body.set("csrf", form.elements.csrf.value);
    unsure = body;
    try {
      // Kept alive, a short answer arrives although the page is being closed.
      const keepalive = body.toString().length < 60000;
      const answer = await fetch(place, { method: "POST", body, redirect: "manual", keepalive });
      if (answer.type === "opaqueredirect") {
        later(words.signedOut);
      } else if (answer.ok || answer.status === 401) {
        // 401: the session has ended; the answers were kept by the ticket of this page.
        const told = await answer.json();
        [unsure, careful, pause] = [null, false, 0];
        // For clock.js: somebody may have moved the deadline.
        form.dispatchEvent(new CustomEvent("deadline", { detail: told }));
        body.getAll("item").forEach((item) => waiting.delete(item));
        settle(body, told);
      } else if (answer.status === 409) {
        [unsure, pause] = [null, 0];
        waiting.clear();
        handIn();
        say((await answer.json()).words, true);
      } else if (isAway(answer)) {
        later(isOurs(answer) ? words.busy : words.offline);
      } else if (answer.status === 403 && await renew()) {
        pause = 0;
        retry = setTimeout(send);
      } else {
        unsure = null;
        say(words.refused, true);
        handIn();
      }
    } catch {
      later(words.offline);
    }
    if (unsure && !unsure.has("careful")) unsure.append("careful", "1");
    busy = false;
    if (!waiting.size && !unsure) handIn();
    else if (waiting.size && !unsure && !pause && (handing || !isBad())) send();
  };

  const given = (control, isTyping) => {
    const item = itemOf(control);
    if (!item) return;
    measure(item, isTyping);
    note(item);
    tally(item);
    clearTimeout(typing);
    if (isTyping) {
      typing = setTimeout(send, TYPING);
    } else {
      if (waiting.size && !pause && !unsure) say(words.saving, false);
      send();
    }
  };
  const isText = (control) => control.tagName === "TEXTAREA" || control.type === "text";
  form.addEventListener("input", ({ target }) => isText(target) && given(target, true));
  form.addEventListener("change", ({ target }) => given(target, false));

  // What a former page could not send, and what the server asks about: that stays on this device, too.
  const restore = () => {
    let isBack = false;
    for (const { dataset } of document.querySelectorAll("[data-asked]")) {
      dispute(dataset.asked);
      note(dataset.asked);
    }
    for (const item of kept.items()) {
      const entry = kept.get(item);
      if (disputed.has(item)) continue;
      if (!Array.isArray(entry?.fields)) {
        kept.drop(item);
      } else if (!isHere(item)) {
        waiting.add(item);
      } else if (same(entry.fields, fieldsOf(item)) && !isTooLong(item)) {
        kept.drop(item);
      } else {
        const isOurs = entry.was === wasOf(item).value || (entry.tried && same(entry.tried, fieldsOf(item)));
        show(item, entry.fields);
        tally(item);
        if (isOurs) {
          waiting.add(item);
          isBack = true;
        } else {
          dispute(item);
        }
      }
    }
    if (isBack) say(words.restored, false);
    careful = waiting.size > 0;
    send();
  };

  // That the line is gone is said at once; when it is back and nothing waits, what was said before.
  let before = null;
  addEventListener("offline", () => {
    before = before ?? [isBad(), ...said.childNodes];
    say(words.offline, true);
  });
  addEventListener("online", () => {
    if (before && !waiting.size && !unsure) {
      const [wasBad, ...nodes] = before;
      say("", wasBad);
      said.append(...nodes);
    }
    [before, pause] = [null, 0];
    send();
  });
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") send(); });
  addEventListener("beforeunload", (event) => {
    if ((waiting.size || unsure) && !leaving) event.preventDefault();
  });
  // The same page in another language, where it is a link: what is not sent yet comes back there.
  document.querySelectorAll(".langs a").forEach((link) => link.addEventListener("click", () => { leaving = true; }));
  form.addEventListener("submit", (event) => {
    const to = event.submitter?.getAttribute("formaction") ?? form.getAttribute("action");
    const isHandIn = to.endsWith("/submission") && !isThrough;
    if (!isHandIn || !(waiting.size || unsure || unsaved().length)) {
      // Nor does the form overwrite what somebody has yet to decide about.
      disputed.forEach((item) => { form.querySelector(`[name="item"][value="${item}"]`).disabled = true; });
      leaving = true;
      return;
    }
    // Handing in ends the attempt, and the copies on this device go with it (forget.js): what waits
    // is sent before, that of other pages and windows, too. Without a line the button says so and
    // hands in nothing; it could not, anyway.
    event.preventDefault();
    handing = event.submitter ?? form.querySelector("button");
    unsaved().filter((item) => !isHere(item)).forEach((item) => waiting.add(item));
    pause = 0;
    say(words.saving, false);
    // Not at once: a form cannot be sent from within its own sending.
    if (waiting.size || unsure) send();
    else setTimeout(handIn);
  });
  // What this page gave a moment ago may be kept already without an answer to it: the form does not
  // take that for somebody else's. What is sent carefully is asked about all the same.
  form.addEventListener("formdata", ({ formData }) => {
    if (!busy || !unsure || unsure.has("careful")) return;
    unsure.getAll("item").forEach((item) => formData.delete(`was.${item}`));
  });
  // Only lengths are counted here: what the server says of an answer stands until it is changed.
  [...form.elements].filter((control) => control.dataset.longest).forEach((control) => measure(itemOf(control)));
  restore();
})();
