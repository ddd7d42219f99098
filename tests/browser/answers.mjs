// The right answers, from the course's own files and not from any page: item id → what is ticked,
// what is chosen in the lists (field → value) and what is typed.

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const id = "\\{#([a-z0-9-]+)\\}\\s*";
const heading = new RegExp(`^## .*${id}$`);
const rightChoice = new RegExp(`^- \\[x[^\\]]*\\] .*${id}$`);
const scalePoint = new RegExp(`^- .*${id}$`);
const step = new RegExp(`^\\d+\\. .*${id}$`);
const pair = new RegExp(`^\\|.*${id}\\|\\s*(.*?)\\s*(?:${id})?\\|\\s*$`);

/** All answers of a course. What is right stands in the English files alone, except for words that
 * people type: those stand in the files of each language. */
export function answersOf(course, language) {
  const answers = new Map();
  for (const file of filesOf(join(course, "en")).filter((name) => name.endsWith(".quiz.md"))) {
    for (const [item, lines] of itemsOf(file)) answers.set(item, answerOf(item, lines));
    const own = file.replace(join(course, "en"), join(course, language));
    for (const [item, lines] of existsSync(own) ? itemsOf(own) : []) {
      const typed = firstAccepted(lines);
      if (typed) answers.get(item).typed = typed;
    }
  }
  return answers;
}

export function filesOf(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesOf(path) : [path];
  });
}

/** The lines below each question. Those of a case, below a heading of the first level, are of none. */
function itemsOf(file) {
  const items = new Map();
  let lines;
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const item = line.match(heading)?.[1];
    if (item) items.set(item, (lines = []));
    else if (/^##? /.test(line)) lines = undefined;
    else lines?.push(line);
  }
  return items;
}

function answerOf(item, lines) {
  const ids = (pattern) => lines.map((line) => line.match(pattern)?.[1]).filter(Boolean);
  const type = ids(/^type = "([a-z-]+)"$/)[0];
  if (type === "matching") {
    const rows = lines.map((line) => line.match(pair)).filter(Boolean);
    // Targets with the same words are one, and need their id only once.
    const targets = new Map(rows.filter((row) => row[3]).map(([, , words, target]) => [words, target]));
    return { lists: rows.map(([, prompt, words, target]) => [`m.${item}.${prompt}`, target ?? targets.get(words)]) };
  }
  if (type === "ordering") return { lists: ids(step).map((element, at) => [`o.${item}.${element}`, String(at + 1)]) };
  if (type === "number" || type === "text") return { typed: firstAccepted(lines) };
  // What is not marked may be anything.
  if (type === "reflection") return { typed: "1988 → 2024: 18." };
  if (type === "scale") return { ticks: ids(scalePoint).slice(-1) };
  return { ticks: ids(rightChoice) };
}

/** The first line of the block that earns everything, without what may lie around a number. */
function firstAccepted(lines) {
  const start = lines.indexOf("```answer");
  const block = start < 0 ? [] : lines.slice(start + 1, lines.indexOf("```", start));
  const full = block.find((line) => line.trim() && !/^[=>]/.test(line));
  return full?.split("+-")[0].trim();
}

/** Answers every question on the page from the files; `check` hears what they do not answer. */
export async function answerPage({ page, answers, check }) {
  const items = await page.locator('#sitting input[name="item"]').evaluateAll((all) => all.map((one) => one.value));
  check(items.length > 0, "no question on the page");
  for (const item of items) {
    const { ticks = [], lists = [], typed } = answers.get(item) ?? {};
    if (!check(ticks.length > 0 || lists.length > 0 || typed, `the files have no answer to ${item}`)) continue;
    for (const value of ticks) await page.locator(`[name="a.${item}"][value="${value}"]`).check({ force: true });
    for (const [field, value] of lists) await page.locator(`[name="${field}"]`).selectOption(value);
    if (typed) await page.locator(`[name="t.${item}"]`).fill(typed);
  }
}
