// Answers for a partner's numbers from files beside this page (src/evidence/exit.rs).

import { encode, fromHex, hex, sha256 } from "./bytes.js";
import { lettersBy } from "./fold.js";
import { inGroups, isSample, readNumber } from "./number.js";

const read = (id) => JSON.parse(document.getElementById(id).textContent);
const TEXTS = read("texts");
const NAMES = read("names");
const MADE = read("date");
const letters = lettersBy(read("fold"));
const ROUNDS = 10000;
const $ = (id) => document.getElementById(id);

let language = "en";
let shown;

// Values are days, counts and names of files: they run from left to right, also in Arabic.
const say = (key, ...values) =>
  values.reduce((text, value, at) => text.replace(`%${at + 1}`, `\u2066${value}\u2069`), TEXTS.words[language][key]);
const inLanguage = (texts) => texts[language] ?? texts.en ?? Object.values(texts)[0];

const nameHash = async (name, salt, number) => {
  const key = await crypto.subtle.importKey("raw", encode(name), "PBKDF2", false, ["deriveBits"]);
  const how = { name: "PBKDF2", hash: "SHA-256", iterations: ROUNDS, salt: encode(`pmast exit name 2\n${salt}\n${number}`) };
  return hex(new Uint8Array(await crypto.subtle.deriveBits(how, key, 256)));
};

const find = async (number) => {
  const place = hex(await sha256(encode(`pmast exit number 1\n${number}`)));
  const answer = await fetch(`answers/${place.slice(0, 2)}.json`);
  return answer.ok ? (await answer.json())[place] : undefined;
};

/** Another number, which the one that was asked for uncovers. */
const unveiled = async (kind, veiled, number) => {
  const cover = await sha256(encode(`pmast exit ${kind} 1\n${number}`));
  return String.fromCharCode(...fromHex(veiled).map((sign, at) => sign ^ cover[at]));
};

const make = (name, text) => {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
};

const printed = (number) => Object.assign(make("bdi", inGroups(number)), { className: "code", dir: "ltr" });

const happened = ([day, key]) => {
  const line = make("li", `${say(key)} · `);
  line.append(make("bdi", day));
  return line;
};

const draw = () => {
  document.documentElement.lang = language;
  document.documentElement.dir = TEXTS.directions[language];
  document.title = say("verify-title");
  for (const element of document.querySelectorAll("[data-say]")) element.textContent = say(element.dataset.say);
  for (const button of $("languages").children) button.setAttribute("aria-pressed", String(button.lang === language));
  $("partner").textContent = inLanguage(NAMES);
  $("lede").textContent = say("exit-lede", MADE);
  if (!shown) return $("answer").replaceChildren();
  const { found, state, name, typed, number, successor, predecessor, history } = shown;
  const article = document.createElement("article");
  if (state === "mistyped") {
    article.append(make("h2", say("list-mistyped")), make("p", say("verify-problem-check")));
    return $("answer").replaceChildren(article);
  }
  article.className = state === "valid" && name !== false ? "good" : "bad";
  // Who reads the heading alone must not read “valid” on somebody else's number.
  const isOther = name === false && state === "valid";
  article.append(make("h2", say(isOther ? "verify-name-differs" : `verdict-${state}-title`)));
  article.append(make("p", say(isOther ? "verify-name-differs-text" : found?.cause ?? `verdict-${state}-text`)));
  if (name === false && !isOther) article.append(make("p", say("verify-name-differs")));
  if (name) article.append(make("p", say("verify-name-match")));
  if (found?.has_lost_part) article.append(make("p", say("verify-part-lost")), make("p", say("verify-part-lost-text")));
  article.append(make("p", ""));
  article.lastChild.append(printed(number));
  if (typed) article.append(make("p", say("verify-mended", typed)));
  if (found) {
    const list = document.createElement("dl");
    const row = (key, value) => {
      if (!value) return;
      list.append(make("dt", say(key)), document.createElement("dd"));
      list.lastChild.append(value);
    };
    row("offline-achievement", inLanguage(found.course));
    row("fact-parts", found.parts?.map(inLanguage).join(" · "));
    row("offline-issuer", found.issuers.map(inLanguage).join(" · "));
    row("offline-awarded", found.awarded_on);
    row("offline-until", found.valid_until);
    row("exit-since", found.since ?? (state === "expired" ? found.valid_until : undefined));
    if (found.reason) row("exit-reason", say(found.reason));
    row("exit-erased", found.erased_on);
    row("certificate-successor", successor && printed(successor));
    row("certificate-predecessor", predecessor && printed(predecessor));
    const steps = document.createElement("ul");
    steps.append(...history.map(happened));
    article.append(list, make("h3", say("verify-history")), steps);
    if (found.log) {
      const link = make("a", say("exit-log"));
      link.download = "award.tlog-proof";
      link.href = URL.createObjectURL(new Blob([found.log]));
      article.append(link);
    }
  }
  $("answer").replaceChildren(article);
};

const ask = async (event) => {
  event.preventDefault();
  const read = readNumber($("number").value);
  if (!read) {
    shown = { state: "mistyped" };
    return draw();
  }
  const { number, isMended } = read;
  const found = await find(number);
  const isOver = found?.state === "valid" && found.valid_until < new Date().toISOString().slice(0, 10);
  const otherwise = isSample(number) ? "sample" : "unknown";
  const answer = { found, number, state: isOver ? "expired" : found?.state ?? otherwise, history: found?.history };
  // The day came after the pack was made.
  if (isOver) answer.history = [...found.history, [found.valid_until, "history-expired"]];
  if (isMended) answer.typed = $("number").value;
  for (const kind of ["successor", "predecessor"]) {
    if (found?.[kind]) answer[kind] = await unveiled(kind, found[kind], number);
  }
  const typed = $("name").value.trim();
  if (found?.names.length && typed) {
    const name = letters(typed);
    answer.name = name !== "" && found.names.includes(await nameHash(name, found.salt, number));
  }
  shown = answer;
  return draw();
};

const start = () => {
  const wanted = new URLSearchParams(location.search).get("lang") ?? navigator.language;
  language = Object.keys(TEXTS.words).find((tag) => wanted.toLowerCase().startsWith(tag)) ?? "en";
  for (const [tag, own] of Object.entries(TEXTS.names)) {
    const button = make("button", own);
    Object.assign(button, { type: "button", lang: tag });
    button.addEventListener("click", () => {
      language = tag;
      draw();
    });
    $("languages").append(button);
  }
  $("ask").addEventListener("submit", ask);
  draw();
};

start();
