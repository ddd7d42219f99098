// A file need not be sent when its digest is that of a file we issued under its number. The number is
// that of the page, or the one address of ours in the file: the link of a PDF, the id of a credential.
// Without this script, and when number or digest are not known, the form sends the file.
"use strict";
(() => {
  const form = document.getElementById("file-form");
  if (!form || !window.crypto?.subtle) return;
  const MOST = 4 * 1024 * 1024;
  const hidden = (name, value) => {
    const input = document.createElement("input");
    Object.assign(input, { type: "hidden", name, value });
    form.append(input);
  };
  // A credential names its parts only by their numbers, a paper links to its own alone.
  const only = (text, place) => {
    const found = [...text.matchAll(new RegExp(`/${place}/([0-9A-Z-]{15,17})(?![0-9A-Z-])`, "gi"))];
    const numbers = new Set(found.map(([, number]) => number.toUpperCase().replaceAll("-", "")));
    return numbers.size === 1 ? [...numbers][0] : undefined;
  };
  const plain = (bytes) => new TextDecoder("latin1").decode(bytes);
  const unpacked = async (bytes) => {
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate")).getReader();
    let text = "";
    while (text.length < MOST) {
      const { done, value } = await reader.read();
      if (done) return text;
      text += plain(value);
    }
    return text;
  };
  const numberIn = async (bytes) => {
    let text = plain(bytes);
    // In a PDF the link is packed with other objects.
    for (const { 0: head, index } of text.matchAll(/<<[^<>]*\/ObjStm[^<>]*>>\s*stream\r?\n/g)) {
      const start = index + head.length;
      const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
      if (text.length < MOST) text += await unpacked(bytes.slice(start, start + length));
    }
    return only(text, "credentials") ?? only(text, "v");
  };
  form.addEventListener("submit", async (event) => {
    const field = form.elements.file;
    const [file] = field.files;
    if (!file || file.size > 1024 * 1024) return;
    event.preventDefault();
    try {
      const bytes = await file.arrayBuffer();
      const number = form.elements.number?.value ?? (await numberIn(bytes));
      if (number) {
        const hash = await crypto.subtle.digest("SHA-256", bytes);
        const digest = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
        const body = new URLSearchParams({ number, digest });
        if (form.elements.csrf) body.set("csrf", form.elements.csrf.value);
        const answer = await fetch(`${form.action}.json`, { method: "POST", body });
        if (answer.ok && (await answer.json()).known) {
          if (!form.elements.number) hidden("number", number);
          hidden("digest", digest);
          field.disabled = true;
        }
      }
    } catch {
      // Then the file is sent.
    }
    form.submit();
  });
})();
