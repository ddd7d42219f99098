// The page: files in, findings out. Nothing leaves it.

import { check } from "./check.js";
import { canVerify } from "./proof.js";
import { readTrust } from "./trust.js";

const TEXTS = JSON.parse(document.getElementById("texts").textContent);
const TAGS = Object.keys(TEXTS.words);
const $ = (id) => document.getElementById(id);

let language = "en";
let held;
const reports = [];

// Values are days, counts and names of files: they run from left to right, also in Arabic.
const say = (key, ...values) =>
  values.reduce((text, value, at) => text.replace(`%${at + 1}`, `\u2066${value}\u2069`), TEXTS.words[language][key]);

const make = (name, text, attributes = {}) => {
  const element = document.createElement(name);
  if (text !== undefined) element.textContent = text;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
};

const rows = (pairs) => {
  const list = make("dl");
  for (const [label, value] of pairs) {
    if (value === undefined) continue;
    const isCode = /^[0-9a-f]{64}$/.test(value);
    const cell = make("dd");
    cell.append(make("bdi", value, isCode ? { class: "code", dir: "ltr" } : {}));
    list.append(make("dt", label), cell);
  }
  return list;
};

const section = (title, lines) => {
  if (!lines.length) return [];
  const list = make("ul");
  list.append(...lines.map((line) => make("li", line)));
  return [make("h3", title), list];
};

const drawn = ({ name, report }) => {
  const article = make("article", undefined, { class: report.finding === "unchanged" ? "good" : "bad" });
  const head = make("p");
  head.append(make("bdi", name));
  article.append(head, make("h2", say(`file-word-${report.finding}`)), make("p", say(`file-text-${report.finding}`)));
  const { facts = {} } = report;
  article.append(rows([
    ...["name", "achievement", "issuer", "awarded", "until", "percent"].map((fact) => [say(`offline-${fact}`), facts[fact]]),
    [say("file-kind-label"), report.kind && say(`file-kind-${report.kind}`)],
    [say("file-digest"), report.digest],
  ]));
  article.append(
    ...section(say("file-done-title"), report.checks.map((word) => say(`file-check-${word}`))),
    ...section(say("file-not-title"), report.gaps.map(({ word, date }) => say(`file-gap-${word}`, date))),
  );
  return article;
};

const draw = () => {
  document.documentElement.lang = language;
  document.documentElement.dir = TEXTS.directions[language];
  document.title = say("offline-title");
  for (const element of document.querySelectorAll("[data-say]")) element.textContent = say(element.dataset.say);
  for (const button of $("languages").children) button.setAttribute("aria-pressed", String(button.lang === language));
  const state = $("pack-state");
  state.textContent = "";
  if (held?.bad) state.textContent = say("offline-pack-bad", held.bad);
  if (held?.trust) state.textContent = say("offline-pack-good", held.trust.issuers.size, held.trust.lists.size);
  $("answers").replaceChildren(...reports.map(drawn));
};

const take = async (files) => {
  const all = [...files];
  const pack = all.find((file) => file.name.endsWith(".zip"));
  if (pack) {
    held = await readTrust(new Uint8Array(await pack.arrayBuffer()));
    reports.length = 0;
  }
  const others = all.filter((file) => file !== pack);
  $("problem").textContent = others.length && !held?.trust ? say("offline-pack-needed") : "";
  for (const file of held?.trust ? others : []) {
    // More than is looked at is not read.
    const bytes = new Uint8Array(await file.slice(0, 1024 * 1024 + 1).arrayBuffer());
    reports.unshift({ name: file.name, report: await check(bytes, held.trust, Date.now()) });
  }
  draw();
};

const start = async () => {
  const wanted = new URLSearchParams(location.search).get("lang") ?? navigator.language;
  language = TAGS.find((tag) => wanted.toLowerCase().startsWith(tag)) ?? "en";
  for (const tag of TAGS) {
    const button = make("button", TEXTS.names[tag], { type: "button", lang: tag });
    button.addEventListener("click", () => {
      language = tag;
      draw();
    });
    $("languages").append(button);
  }
  for (const id of ["pack", "files"]) $(id).addEventListener("change", (event) => take(event.target.files));
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    take(event.dataTransfer.files);
  });
  draw();
  if (!(await canVerify())) $("problem").textContent = say("offline-old-browser");
};

start();
