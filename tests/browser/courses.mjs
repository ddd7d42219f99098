// A whole course in one of its languages, from signing up to the certificate: every lesson read,
// every quiz sat, with the answers of the course's files, and the brief handed in and marked where
// the certificate asks for one. It looks at what differs from course to course and from language to
// language; how pages are made is looked at by the other walks.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { answerPage, answersOf, filesOf } from "./answers.mjs";

const password = "lantern over quiet water 41";
const courses = [
  "meridian-bay-university/foundations-of-synthetic-drug-policy",
  "harbour-institute/assessing-national-legislation",
  "harbour-institute/conventions-for-parliamentarians",
];
/** Walked whenever there is a browser: each course once, in three languages that are read differently. */
const always = ["foundations-of-synthetic-drug-policy-ru", "assessing-national-legislation-fr", "conventions-for-parliamentarians-zh"];
/** Narrow where letters are unlike ours: that is where a page breaks first. */
const narrow = ["ar", "zh"];
/** Languages that can be told by their letters. */
const scripts = { ar: /\p{Script=Arabic}/u, ru: /\p{Script=Cyrillic}/u, zh: /\p{Script=Han}/u };

/** Every course in every language that its course.toml names; without `all`, one language of each. */
export function courseWalks(top, all) {
  const walks = courses.flatMap((course) => {
    const folder = join(top, "courses", course);
    const facts = readFileSync(join(folder, "course.toml"), "utf8");
    const [, languages] = facts.match(/^languages = (\[.*\])$/m);
    const titles = facts.split("[certificate.title]")[1];
    // The certificate of achievement asks for it, so that of participation comes first.
    const brief = facts.match(/"assignment:([a-z0-9-]+)"/)?.[1];
    return JSON.parse(languages).map((language) => {
      const name = `${course.split("/")[1]}-${language}`;
      const [, title] = titles.match(new RegExp(`^${language} = "(.*)"$`, "m"));
      return { name, course, folder, language, title, brief, width: Number(process.env.PMAST_TEST_WIDTH) || (narrow.includes(language) ? 360 : 1280) };
    });
  });
  return all ? walks : walks.filter(({ name }) => always.includes(name));
}

export async function takeCourse({ browser, server, tally, pictures, walk }) {
  const context = await browser.newContext({
    baseURL: server.base,
    viewport: { width: walk.width, height: walk.width < 500 ? 780 : 900 },
    isMobile: walk.width < 500,
    locale: walk.language,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  if (process.env.PMAST_TEST_PICTURES !== "0") photographed(page, join(pictures, walk.name));
  const said = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  const check = (holds, words) => tally.check(holds, `${walk.name} ${new URL(page.url()).pathname}: ${words}`);
  const all = { ...walk, browser, server, page, context, said, check, answers: answersOf(walk.folder, walk.language), lessons: new Set() };
  try {
    await enter(all, server);
    if (existsSync(join(walk.folder, "checklist.toml"))) {
      await page.goto(`/learn/${walk.course}/checklist/a`);
      await keptUnsaved(all);
    }
    await fromStartToEnd(all);
    if (walk.brief) await throughTheBrief(all);
    await certificate(all, join(pictures, `${walk.name}.png`));
  } finally {
    await context.close();
  }
}

/** Takes a picture of every page, drawings far down, questions and results included. */
function photographed(page, folder) {
  const goto = page.goto.bind(page);
  let count = 0;
  page.photograph = async () => {
    await page.evaluate(() => Promise.all([...document.images].map((image) => {
      image.loading = "eager";
      return image.decode().catch(() => {});
    })));
    count += 1;
    const name = new URL(page.url()).pathname.split("/").slice(-2).join("-");
    await page.screenshot({ path: join(folder, `${String(count).padStart(3, "0")}-${name}.png`), fullPage: true });
  };
  page.goto = async (path) => {
    const answer = await goto(path);
    await page.photograph();
    return answer;
  };
}

async function follow(page, control) {
  await Promise.all([page.waitForNavigation(), control.click()]);
  await page.photograph?.();
}

/** Signs up, confirms by the link in the mail, enrols. */
async function enter({ page, name, course, language }, server) {
  const email = `${name}@browser.example`;
  await page.goto(`/?lang=${language}`);
  await page.goto("/sign-up");
  const form = page.locator('form[action^="/sign-up"]');
  await form.locator('[name="name"]').fill("Nadia Ben Amor");
  await form.locator('[name="email"]').fill(email);
  await form.locator('[name="password"]').fill(password);
  for (const box of await form.locator("input[type=checkbox]").all()) await box.check();
  await follow(page, form.locator("button").last());
  await page.goto(await server.mailedLink(email, "/confirm/"));
  await follow(page, page.locator("main form button").last());
  await page.goto(`/courses/${course}`);
  await follow(page, page.locator('form[action$="/enrolment"] button'));
}

/** Goes on by the links of the pages until they lead to the certificate. */
async function fromStartToEnd(walk) {
  const { page, course, folder, check } = walk;
  const done = { lessons: new Set(), quizzes: new Set() };
  await page.goto(`/courses/${course}`);
  let path = await placeOf(page.locator(`aside a.btn[href^="/learn/"]`));
  for (let steps = 0; path && steps < 150; steps += 1) {
    const answer = await page.goto(path);
    path = new URL(page.url()).pathname;
    check(answer.ok(), `answers ${answer.status()}`);
    if (path.includes("/lessons/")) {
      done.lessons.add(path);
      path = await readLesson(walk);
    } else if (path.includes("/quizzes/")) {
      done.quizzes.add(path);
      path = await sitQuiz(walk);
    } else if (path.includes("/assignments/")) {
      await keptUnsaved(walk);
      path = afterInOutline(walk, path);
    } else {
      break;
    }
  }
  check(path?.includes("/my/certificates/"), "the way ends here, not at a certificate");
  // What is not required is not on the way; it is read all the same.
  for (const lesson of [...walk.lessons].filter((one) => !done.lessons.has(one))) {
    await page.goto(lesson);
    await readLesson(walk);
    done.lessons.add(lesson);
  }
  await page.goto(path);
  const files = filesOf(join(folder, "en")).filter((file) => /\/\d[^/]*\/\d[^/]*\.md$/.test(file));
  for (const [kind, is] of [["quizzes", /\.quiz\.md$/], ["lessons", /\/[^/.]+\.md$/]]) {
    const count = files.filter((file) => is.test(file)).length;
    check(done[kind].size === count, `${done[kind].size} of ${count} ${kind} were taken`);
  }
}

/** The address that the first of these links leads to, without its anchor. */
async function placeOf(links) {
  return (await links.count()) ? (await links.first().getAttribute("href")).split("#")[0] : undefined;
}

/** What is typed and not saved is there when one comes back, until something is saved. */
async function keptUnsaved({ page, check }) {
  const path = new URL(page.url()).pathname;
  const area = page.locator("#keep textarea").first();
  const words = "Typed here, and the lid was closed.";
  const comesBack = async () => {
    await page.goto("/desk");
    await page.goto(path);
    return area.inputValue();
  };
  const isKept = () => page.evaluate((end) => Object.keys(localStorage).some((key) => key.endsWith(end)), path);
  await area.fill(words);
  check((await comesBack()) === words, "what was typed and not saved is gone");
  check(await isKept(), "it is kept nowhere");
  await follow(page, page.locator('#keep button:not([value="hand-in"])').last());
  check((await comesBack()) === words, "what was saved is gone");
  check(!(await isKept()), "what was saved stays on the device");
}

/** What others must mark is left for later: the next thing stands in the outline of the module. */
function afterInOutline({ outline = [], course }, path) {
  const at = outline.indexOf(path);
  return outline[at + 1] ?? `/learn/${course}`;
}

async function readLesson(walk) {
  const { page, check, language } = walk;
  await looks(walk);
  const written = await page.locator("main article").getAttribute("lang");
  check(written === language, `the lesson is in ${written}`);
  await inItsScript(walk, "#read :is(p, li, td)");
  await onlyItsLanguage(walk);
  // Pictures are fetched when they come into sight; here all of them at once.
  const missing = await page.locator("main img").evaluateAll((all) => Promise.all(all.map(async (image) => {
    image.loading = "eager";
    await image.decode().catch(() => undefined);
    return image.naturalWidth > 0 ? "" : image.src;
  })));
  check(missing.every((src) => !src), `no picture at ${missing.filter(Boolean).join(", ")}`);
  walk.outline = await page.locator("#outline ol a").evaluateAll((all) => all.map((link) => new URL(link.href).pathname));
  for (const place of walk.outline) if (place.includes("/lessons/")) walk.lessons.add(place);
  const next = await placeOf(page.locator('a[rel="next"]'));
  await follow(page, page.locator('form[action$="/completion"] button'));
  return next;
}

async function sitQuiz(walk) {
  const { page, check } = walk;
  await looks(walk);
  await onlyItsLanguage(walk);
  await follow(page, page.locator('form[action$="/attempts"] button'));
  for (let number = 1; number < 40; number += 1) {
    await looks(walk);
    await onlyItsLanguage(walk);
    await inItsScript(walk, "#sitting :is(.stem, .choice, .prose p, .read p, option)");
    await answerPage(walk);
    const next = page.locator(`#sitting button[name="then"][value="page-${number + 1}"]`);
    if ((await next.count()) === 0) break;
    await follow(page, next);
  }
  // Nobody is so quick that an answer is still on its way when they hand in.
  await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith("pmast.answer.")));
  await follow(page, page.locator('#sitting [formaction$="/submission"]'));
  const sure = page.locator("#hand-in button");
  if (await sure.count()) {
    check(false, `${await page.locator("main .marks li").count()} questions are open before handing in`);
    await follow(page, sure);
  }
  await looks(walk);
  check((await page.locator("main aside b .good-t").count()) === 1, "the right answers do not pass");
  const points = (await page.locator("main .big").allInnerTexts()).join(" ");
  const [earned, most] = points.match(/\d+(?:[.,]\d+)?/g) ?? [];
  check(earned === most, `the right answers earn ${points.replace(/\s+/g, " ")}`);
  const wrong = await page.locator("main article.item:has(.fb.x) h2").allInnerTexts();
  check(wrong.length === 0, `not taken as right: ${wrong.join(" | ")}`);
  return placeOf(page.locator("main aside a.btn"));
}

/** The certificate of participation is there; that of achievement waits for the brief, which the
 * staff marks, as where readers are missing. */
async function throughTheBrief(walk) {
  const { page, check, course, folder, language, brief } = walk;
  const less = new URL(page.url()).pathname;
  const { twin } = await twinOf(walk);
  check(twin.certificate?.level === "participation", `the twin says ${JSON.stringify(twin)}`);
  await page.goto(`/learn/${course}/assignments/${brief}`);
  await onlyItsLanguage(walk);
  await page.locator("#text").fill(sampleBrief(folder, language, brief));
  await follow(page, page.locator('#keep button[value="hand-in"]'));
  await looks(walk);
  const code = await page.locator('section[aria-labelledby="handed"] bdi.id').nth(1).innerText();
  check((await certificateOnDesk(page)) === less, "a brief that nobody has marked earns a certificate");
  await staffMarks(walk, code);
  const path = await certificateOnDesk(page);
  check(path !== less, "the brief is marked, and there is no certificate of achievement");
  await page.goto(path);
}

/** The first sample of an assignment in this language: a brief as the authors would write one. */
function sampleBrief(folder, language, assignment) {
  const file = filesOf(join(folder, language)).find((name) => name.endsWith(`-${assignment}.assignment.md`));
  const [, sample] = readFileSync(file, "utf8").split(/^# .*\n/m);
  return sample.split(/^- /m)[0].trim();
}

async function certificateOnDesk(page) {
  await page.goto("/desk");
  return placeOf(page.locator('main aside a.btn[href^="/my/certificates/"]'));
}

/** Gives the brief with this code the best marks. */
async function staffMarks(walk, code) {
  const page = await (await officeOf(walk)).newPage();
  await page.goto(`/partner/${walk.course}/briefs`);
  await follow(page, page.getByRole("link", { name: code, exact: true }));
  for (const criterion of await page.locator('fieldset[id^="m-"]').all()) {
    await criterion.locator("input").first().check({ force: true });
  }
  await page.locator("#note").fill("There are too few readers.");
  await follow(page, page.locator('section[aria-labelledby="decide"] button'));
  walk.check((await page.locator("main .tag.good").count()) === 1, `the brief ${code} is not passed`);
  await page.close();
}

/** Who marks briefs, signed in once for all walks. */
const offices = new Map();

function officeOf({ browser, server, course }) {
  const [partner] = course.split("/");
  if (!offices.has(partner)) offices.set(partner, openOffice(browser, server, partner));
  return offices.get(partner);
}

/** The operator makes the author of the cast an administrator of the partner. */
async function openOffice(browser, server, partner) {
  const operator = await signedIn(browser, server, "operator");
  await operator.goto(`/operator/partners/${partner}`);
  const form = operator.locator('form[action$="/members"]');
  await form.locator('[name="email"]').fill(server.member("author").email);
  await form.locator('[name="role"]').selectOption("admin");
  await follow(operator, form.locator("button"));
  await operator.context().close();
  return (await signedIn(browser, server, "author")).context();
}

async function signedIn(browser, server, role) {
  const { email, password: secret } = server.member(role);
  const context = await browser.newContext({ baseURL: server.base, locale: "en" });
  const page = await context.newPage();
  await page.goto("/sign-in");
  const form = page.locator('form[action^="/sign-in"]');
  await form.locator('[name="email"]').fill(email);
  await form.locator('[name="password"]').fill(secret);
  await follow(page, form.locator("button").last());
  return page;
}

/** What everybody gets of the certificate on the page, as JSON, and the address of its page. */
async function twinOf({ page, context }) {
  const { pathname } = new URL(await page.locator("#verify-url").inputValue());
  return { pathname, twin: await (await context.request.get(`${pathname}.json`)).json() };
}

/** The certificate as its holder sees it, its paper, and its page for everybody. */
async function certificate(walk, picture) {
  const { page, context, check, language, title } = walk;
  await looks(walk);
  // The spaces before French signs are of several kinds.
  const printed = (await page.locator("main table td.v").allInnerTexts()).map((text) => text.replace(/\s/g, " "));
  check(printed.some((text) => text.includes(title.replace(/\s/g, " "))), `nothing says “${title}”`);
  await page.screenshot({ path: picture, fullPage: true });
  const paper = await context.request.get(await placeOf(page.locator('main aside a.btn[href$=".pdf"]')));
  check(paper.ok() && (await paper.body()).subarray(0, 4).toString() === "%PDF", "the paper is no PDF");
  const { pathname, twin } = await twinOf(walk);
  const isRight = twin.state === "valid" && twin.certificate?.level === "achievement";
  check(isRight, `the twin says ${JSON.stringify(twin)}`);
  await page.goto(`${pathname}?lang=${language}`);
  await looks(walk);
  // Only a valid certificate has a verdict, and only one whose name fits has the rosette.
  check((await page.locator("main .verdict h1").count()) === 1, "the certificate is not called genuine");
}

/** Language and direction of the page, and a silent console. */
async function looks({ page, said, check, language }) {
  const { lang, dir } = await page.locator("html").evaluate((root) => ({ lang: root.lang, dir: root.dir }));
  check(lang === language && dir === (language === "ar" ? "rtl" : "ltr"), `lang=${lang} dir=${dir}`);
  check(said.length === 0, `the console says: ${said.join(" | ")}`);
  said.length = 0;
}

/** Nothing falls back to the source language: the course has every question in this one. Laws and reports keep the
 * names that they have at home. */
async function onlyItsLanguage({ page, check, language }) {
  const foreign = await page.locator("main [lang]").evaluateAll(
    (all, own) => all.filter((one) => one.lang !== own && !one.closest(".note, .cite")).map((one) => `${one.lang}: ${one.textContent.slice(0, 80)}`), language);
  check(foreign.length === 0, `not in ${language}: ${foreign.join(" | ")}`);
}

/** A sentence left in English inside a translation carries no mark; its letters tell. */
async function inItsScript({ page, check, language }, selector) {
  const own = scripts[language];
  if (!own) return;
  const texts = await page.locator(selector).evaluateAll((all) => all.map((one) => one.textContent.trim()));
  const foreign = texts.filter((text) => /(\p{Script=Latin}[^\p{L}]*){30}/u.test(text) && !own.test(text));
  check(foreign.length === 0, `not in ${language}: ${foreign.join(" | ")}`);
}
