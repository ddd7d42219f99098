// A file need not be sent when its digest is that of a paper we issued under the number of the page.
// Without this script, and when the digest is not known, the form sends the file.
"use strict";
(() => {
  const form = document.getElementById("file-form");
  if (!form || !window.crypto?.subtle) return;
  const hidden = (name, value) => {
    const input = document.createElement("input");
    Object.assign(input, { type: "hidden", name, value });
    form.append(input);
  };
  form.addEventListener("submit", async (event) => {
    const field = form.elements.file;
    const [file] = field.files;
    if (!file || file.size > 1024 * 1024) return;
    event.preventDefault();
    try {
      const hash = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
      const digest = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
      const body = new URLSearchParams({ number: form.elements.number.value, digest });
      if (form.elements.csrf) body.set("csrf", form.elements.csrf.value);
      const answer = await fetch(`${form.action}.json`, { method: "POST", body });
      if (answer.ok && (await answer.json()).known) {
        hidden("digest", digest);
        field.disabled = true;
      }
    } catch {
      // Then the file is sent.
    }
    form.submit();
  });
})();
