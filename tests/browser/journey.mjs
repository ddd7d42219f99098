// What people do, step by step, by the links and buttons of the pages.

import { join } from "node:path";
import { answerPage, answersOf } from "./answers.mjs";

const password = "lantern over quiet water 41";
/** A text lesson on the wire before media: page, style sheet and scripts together, in bytes. */
const lightest = 50 * 1024;
let people = 0;

/** Everything that can be seen without an account. */
export async function strangerPages(watched) {
  const { run } = watched;
  const [partner] = run.course.split("/");
  await watched.visit("home", `/?lang=${run.language}`);
  await watched.visit("catalogue", "/courses");
  await watched.visit("course", `/courses/${run.course}`);
  await watched.visit("glossary", `/courses/${run.course}/glossary`);
  await watched.visit("partner", `/partners/${partner}`);
  await watched.visit("verify", "/verify");
  for (const name of ["about", "privacy", "accessibility", "contact"]) await watched.visit(name, `/${name}`);
  await watched.visit("sign-in", "/sign-in");
  await watched.visit("reset", "/reset");
  await watched.visit("missing", "/there-is-no-such-page", 404);
  await watched.visit("unknown-code", "/v/22222-22222-22222", 404);
}

/** Signs up, confirms, enrols, reads, answers, earns. */
export async function learner(watched, server) {
  const { page, run } = watched;
  people += 1;
  const email = `learner-${people}@browser.example`;
  await signUp(watched, server, email);
  await watched.visit("desk-empty", "/desk");
  await page.goto(`/courses/${run.course}`);
  await watched.press(page.locator('form[action$="/enrolment"]'));
  await watched.look("enrolled");
  await watched.visit("course-enrolled", `/courses/${run.course}`);
  await activities(watched);
  await watched.visit("desk-done", "/desk");
}

async function signUp(watched, server, email) {
  const { page } = watched;
  await watched.visit("sign-up", "/sign-up");
  const form = page.locator('form[action^="/sign-up"]');
  // First with a mistake, to see how the page says so.
  await form.locator('[name="email"]').evaluate((field) => field.form.setAttribute("novalidate", ""));
  await form.locator('[name="name"]').fill("Nadia Ben Amor");
  await form.locator('[name="email"]').fill("not an address");
  await form.locator('[name="password"]').fill("short");
  await watched.press(form);
  await watched.look("sign-up-problems", { status: 422 });
  await form.locator('[name="email"]').fill(email);
  await form.locator('[name="password"]').fill(password);
  for (const box of await form.locator("input[type=checkbox]").all()) await box.check();
  await watched.press(form);
  await watched.look("sign-up-sent");
  await watched.visit("confirm", await server.mailedLink(email, "/confirm/"));
  // Programs that look into mails follow links; they press no buttons.
  await watched.press(page.locator("main form"));
  await watched.look("confirmed");
}

/** From where the course says one should go on, by its own links, to the certificate. */
async function activities(watched) {
  const { page, run } = watched;
  const answers = answersOf(join(import.meta.dirname, "../../courses", run.course), run.language);
  await page.goto(`/learn/${run.course}`);
  let path = new URL(page.url()).pathname;
  let [lessons, quizzes] = [0, 0];
  while (path && lessons + quizzes < 40) {
    if (path.includes("/lessons/")) {
      path = await readLesson(watched, path, lessons === 0);
      lessons += 1;
    } else if (path.includes("/quizzes/")) {
      path = await sitQuiz(watched, path, answers);
      quizzes += 1;
    } else {
      break;
    }
  }
  watched.tally.check(lessons > 0 && quizzes > 0, `${watched.name}: ${lessons} lessons, ${quizzes} quizzes`);
  watched.tally.check(path?.includes("/my/certificates/"), `${watched.name}: the way ends at ${path}`);
}

/** The address that the first of these elements links to, without its anchor. */
async function placeOf(locator) {
  if (!(await locator.count())) return undefined;
  return (await locator.first().getAttribute("href")).split("#")[0];
}

async function readLesson(watched, path, isFirst) {
  const { page } = watched;
  await watched.visit(`lesson-${path.split("/").at(-1)}`, path);
  const written = await page.locator("main article").getAttribute("lang");
  watched.tally.check(written === watched.run.language, `${watched.name} ${path}: the lesson is in ${written}`);
  await weigh(watched, path);
  if (isFirst) await watched.visit("lesson-print", `${path}/print`);
  if (isFirst) await printsDarkOnLight(watched);
  if (isFirst) await page.goto(path);
  const next = await placeOf(page.locator('a[rel="next"]'));
  await watched.press(page.locator('form[action$="/completion"]'));
  if (isFirst) await watched.look("after-lesson");
  return next;
}

/** Paper is white, also for who reads dark screens: no word of the lesson is paler than grey. */
async function printsDarkOnLight({ page, tally, name, run }) {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const pale = await page.evaluate(() => {
    const shade = (colour) => Math.max(...colour.match(/[\d.]+/g).slice(0, 3).map(Number));
    const written = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    const words = [...document.querySelectorAll("main *")].filter((element) => element.checkVisibility() && written(element));
    const ground = shade(getComputedStyle(document.body).backgroundColor);
    return { ground, words: words.length, pale: words.filter((element) => shade(getComputedStyle(element).color) > 160).map((element) => element.textContent.trim().slice(0, 40)) };
  });
  tally.check(pale.words > 20 && pale.ground === 255, `${name} lesson-print: a ground of ${pale.ground}, ${pale.words} words`);
  tally.check(pale.pale.length === 0, `${name} lesson-print: pale on paper: ${pale.pale.join(" | ")}`);
  await page.emulateMedia({ media: null, colorScheme: run.dark ? "dark" : "light" });
}

/** Page, style sheet and scripts, as a browser that has never been here gets them over the wire. */
async function weigh(watched, path) {
  const { context, page, tally } = watched;
  const sheets = await page.locator('link[rel="stylesheet"]').evaluateAll((all) => all.map((link) => link.href));
  const scripts = await page.locator("script[src]").evaluateAll((all) => all.map((script) => script.src));
  let total = 0;
  for (const address of [path, ...sheets, ...scripts]) {
    const answer = await context.request.get(address, { headers: { "accept-encoding": "gzip, deflate, br" } });
    const heads = answer.headersArray().reduce((sum, { name, value }) => sum + name.length + value.length + 4, 0);
    total += heads + Number(answer.headers()["content-length"] ?? (await answer.body()).length);
  }
  tally.check(total <= lightest, `${watched.name} ${path}: ${total} bytes on the wire`);
  tally.check(sheets.length === 1, `${watched.name} ${path}: ${sheets.length} style sheets`);
  watched.heaviest = Math.max(watched.heaviest ?? 0, total);
}

async function sitQuiz(watched, path, answers) {
  const { page } = watched;
  const name = path.split("/").at(-1);
  await watched.visit(`quiz-${name}`, path);
  await watched.press(page.locator('form[action$="/attempts"]'));
  await watched.look(`sitting-${name}`);
  const check = (holds, words) => watched.tally.check(holds, `${watched.name} ${page.url()}: ${words}`);
  await answerPage({ page, answers, check });
  await handIn(watched, name);
  await watched.look(`result-${name}`);
  return placeOf(page.locator("main aside a.btn"));
}

/** Presses on until the attempt is handed in: some pages ask once more. */
async function handIn(watched, name) {
  const { page } = watched;
  for (let step = 0; step < 3; step += 1) {
    const button = page.locator('main [formaction*="/submission"], main form[action*="/submission"] button').last();
    if ((await button.count()) === 0) return;
    await Promise.all([page.waitForNavigation(), button.click()]);
    const asksAgain = await page.locator('main form[action*="/submission"] button').count();
    if (asksAgain) await watched.look(`hand-in-${name}`);
  }
}

/** What belongs to a person, then the way out. */
export async function accountPages(watched) {
  for (const name of ["account", "account/password", "account/email", "account/sessions", "account/erase"]) {
    await watched.visit(name.replace("/", "-"), `/${name}`);
  }
  const out = watched.page.locator('form[action="/sign-out"]').first();
  if (!(await out.count())) await watched.page.goto("/account");
  await watched.press(watched.page.locator('form[action="/sign-out"]').first());
  await watched.look("signed-out");
}

export async function signIn(watched, member) {
  await watched.visit("sign-in", `/sign-in?lang=${watched.run.language}`);
  const form = watched.page.locator('form[action^="/sign-in"]');
  await form.locator('[name="email"]').fill(member.email);
  await form.locator('[name="password"]').fill(member.password);
  await watched.press(form);
}

/** Every kind of page below an address that links lead to: three of a kind, because the pages of one
 * quiz are made like those of the next. */
async function everyPageBelow(watched, start) {
  const seen = new Set();
  const kinds = new Map();
  const waiting = [start];
  while (waiting.length > 0) {
    const path = waiting.shift();
    const kind = kindOf(path);
    const before = kinds.get(kind) ?? 0;
    if (seen.has(path) || before >= 3) continue;
    seen.add(path);
    kinds.set(kind, before + 1);
    await watched.visit(path.slice(1).replaceAll("/", "-").slice(0, 60), path);
    const links = await watched.page.locator("main a[href]").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
    const own = links.map((link) => link.split("#")[0]).filter((link) => link.startsWith(start));
    waiting.push(...own.filter((link) => !/\.(pdf|csv|json)$/.test(link)));
  }
}

/** An address without what differs between two of its kind: ids, what follows an edition, pages of a list. */
function kindOf(path) {
  const [place, asked = ""] = path.split("?");
  const names = [...new URLSearchParams(asked).keys()].sort().join("&");
  const parts = place.split("/");
  const edition = parts.indexOf("editions");
  const isQuiz = (at) => edition > 0 && at === edition + 2;
  const isItem = (at) => edition > 0 && at === edition + 3 && at < parts.length - 1;
  const general = (part, at) => (/\d/.test(part) || isQuiz(at) || isItem(at) ? "*" : part);
  return `${parts.map(general).join("/")}?${names}`;
}

export async function operatorPages(watched, member) {
  await signIn(watched, member);
  await everyPageBelow(watched, "/operator");
}

export async function partnerPages(watched, member) {
  await signIn(watched, member);
  await everyPageBelow(watched, "/partner");
}
