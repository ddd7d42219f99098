// A question of every kind in a real browser: by the keyboard alone, without and with JavaScript; in
// another language half-way; with the line cut while somebody types; answered elsewhere meanwhile;
// handed in while an answer is still on its way.

import { setTimeout as pause } from "node:timers/promises";

/** The practice quiz of the short course: three questions to a page. */
const quiz = "practise-decision";
const handIn = 'form[action$="/submission"] button';
const lastWords = "Typed before the very last crash.";

/** What is typed, in the language of the run and with the digits people there may type. */
const typedIn = {
  en: { sender: "secretary general", days: "180", law: "It says “as amended”.\nSo the lists count at once." },
  ar: { sender: "الامين العام", days: "١٨٠", law: "يقول «بصيغتها المعدَّلة».\nفتسري القوائم فوراً." },
  zh: { sender: "联合国秘书长。", days: "１８０", law: "法律写明“经修正的”附表。\n清单因此立即适用。" },
  es: { sender: "el secretario general", days: "180", law: "Dice «en su forma enmendada».\nLas listas valen enseguida." },
  ru: { sender: "генеральный секретарь ООН", days: "180", law: "Сказано «с последующими изменениями».\nСписки действуют сразу." },
};

/** What is done on each page, in the order of its sheet. */
const answersIn = ({ language }) => ({
  "p-hhc": { ticks: ["schedule-two"] },
  "p-clocks": { ticks: ["under-1971", "under-1988"] },
  "p-sender": { typed: typedIn[language].sender },
  "p-days": { typed: typedIn[language].days },
  "p-listings": { lists: { opioids: "receipt", hhc: "days-180", chemicals: "days-180" } },
  "p-order": { lists: { vote: "1", communication: "2", act: "3", "end-of-days": "4" } },
  "p-note-date": { ticks: ["july"] },
  "p-note-schedule": { ticks: ["false"] },
  "p-own-law": { typed: typedIn[language].law },
  "p-sure": { ticks: ["mostly"] },
});

/** Sits the quiz by Tab, space, arrows and Enter, and looks at each of its pages. */
export async function everyKind(watched) {
  const { page, run, tally } = watched;
  page.on("dialog", (dialog) => dialog.accept());
  await watched.visit("kinds-quiz", `/learn/${run.course}/quizzes/${quiz}`);
  await pressed(watched, 'form[action$="/attempts"] button');
  const sitting = new URL(page.url()).pathname;
  for (let number = 1; number < 9; number += 1) {
    await watched.look(`kinds-page-${number}`);
    await answerPage(watched);
    const next = page.locator(`main form button[name="then"][value="page-${number + 1}"]`).first();
    const isLast = !(await next.count());
    await pressed(watched, `main form .row button[value="page-${isLast ? number : number + 1}"]`);
    if (isLast) break;
  }
  const open = await page.locator(".marks .dot:not(.d)").count();
  tally.check(open === 0, `${watched.name}: ${open} questions are open`);
  await otherLanguage(watched, sitting);
  await asked(watched, sitting);
  if (run.javaScript) await onALine(watched, sitting);
  await page.goto(`${sitting}/submission`);
  await watched.look("kinds-hand-in");
  const left = await page.locator("main .marks li").count();
  tally.check(left === 0, `${watched.name}: ${left} questions are open before handing in`);
  if (run.javaScript) await whatWaits(watched, sitting);
  await pressed(watched, handIn);
  await page.context().unroute("**/responses");
  await watched.look("kinds-result");
  if (run.javaScript) {
    const isThere = (await page.locator("main").innerText()).includes(lastWords);
    tally.check(isThere, `${watched.name}: what waited is not in what was handed in`);
  }
  const points = await page.locator("main .big").innerText();
  tally.check(points.includes("8"), `${watched.name}: ${points}`);
  const stored = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("pmast.answer.")));
  tally.check(stored.length === 0, `${watched.name}: ${stored} is left on the device`);
}

/** Moves the focus by the tab key until it stands there. */
async function tabTo(watched, selector) {
  const { page, tally } = watched;
  for (let presses = 0; presses < 120; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press("Tab");
  }
  tally.check(false, `${watched.name} ${page.url()}: the tab key does not reach ${selector}`);
  await page.locator(selector).first().focus();
}

async function pressed(watched, selector) {
  await tabTo(watched, selector);
  await Promise.all([watched.page.waitForNavigation(), watched.page.keyboard.press("Enter")]);
}

async function answerPage(watched) {
  const { page, run, tally } = watched;
  const answers = answersIn(run);
  // Nothing falls back to the source language: the course has every question in this one.
  const foreign = await page.locator("main [lang]").evaluateAll(
    (all, own) => all.filter((one) => one.lang !== own).map((one) => `${one.lang}: ${one.textContent}`), run.language);
  tally.check(foreign.length === 0, `${watched.name} ${page.url()}: not in ${run.language}: ${foreign.join(" | ")}`);
  const items = await page.locator('input[name="item"]').evaluateAll((all) => all.map((one) => one.value));
  for (const item of items) {
    const { ticks, typed, lists } = answers[item];
    if (ticks) await tick(watched, item, ticks);
    if (typed) {
      await tabTo(watched, `#in-${item}`);
      const lines = typed.split("\n");
      for (const [at, line] of lines.entries()) {
        if (at) await page.keyboard.press("Enter");
        await page.keyboard.insertText(line);
      }
    }
    for (const [line, value] of Object.entries(lists ?? {})) await choose(watched, item, line, value);
  }
}

async function tick(watched, item, values) {
  const { page } = watched;
  for (const value of values) {
    const wanted = `[name="a.${item}"][value="${value}"]`;
    if ((await page.locator(wanted).getAttribute("type")) === "checkbox") {
      await tabTo(watched, wanted);
      if (!(await page.locator(wanted).isChecked())) await page.keyboard.press("Space");
      continue;
    }
    await tabTo(watched, `[name="a.${item}"]`);
    await page.keyboard.press("Space");
    for (let turns = 0; turns < 8 && !(await page.locator(wanted).isChecked()); turns += 1) {
      await page.keyboard.press("ArrowDown");
    }
  }
}

async function choose(watched, item, line, value) {
  const { page } = watched;
  const list = page.locator(`[name$=".${item}.${line}"]`);
  await tabTo(watched, `[name$=".${item}.${line}"]`);
  const places = await list.locator("option").evaluateAll((all) => all.map((one) => one.value));
  await page.keyboard.press("Home");
  for (let at = 0; at < places.indexOf(value); at += 1) await page.keyboard.press("ArrowDown");
  watched.tally.check((await list.inputValue()) === value, `${watched.name}: ${item} ${line} is not ${value}`);
}

/** The page of the sitting with this item, in the language of the run. */
async function openAt(watched, sitting, item, where = watched.page) {
  for (let number = 1; number < 6; number += 1) {
    await where.goto(`${sitting}?page=${number}`);
    if (await where.locator(`#item-${item}`).count()) return;
  }
}

/** Half-way the language is changed, in the middle of a word: choosing a language saves first. */
async function otherLanguage(watched, sitting) {
  const { page, run, tally } = watched;
  await openAt(watched, sitting, "p-sender");
  const other = run.language === "en" ? "fr" : "en";
  const field = page.locator("#in-p-sender");
  const before = await field.inputValue();
  // Not saved yet, with a script or without one.
  await field.press("End");
  await field.pressSequentially(" more");
  await Promise.all([page.waitForNavigation(), page.locator(`.langs button[lang="${other}"]`).click()]);
  tally.check((await page.locator("html").getAttribute("lang")) === other, `${watched.name}: not in ${other}`);
  const after = await field.inputValue();
  tally.check(after.trim() === `${before} more`.trim(), `${watched.name}: “${after}”, not “${before} more” in ${other}`);
  await field.fill(before);
  await Promise.all([page.waitForNavigation(), page.locator(`.langs button[lang="${other}"]`).click()]);
  const chosen = page.locator('[name="a.p-hhc"]:checked');
  await openAt(watched, sitting, "p-hhc");
  tally.check((await chosen.getAttribute("value")) === "schedule-two", `${watched.name}: a tick is gone in ${other}`);
  await Promise.all([page.waitForNavigation(), page.locator(`.langs button[lang="${run.language}"]`).click()]);
}

/** The line is cut while somebody types; the page is left; somebody answers elsewhere. */
async function onALine(watched, sitting) {
  const { page, context, tally } = watched;
  const said = page.locator("#saved");
  const text = typedIn[watched.run.language].law;
  await unreadable(watched, sitting);
  await lineGone(watched);
  await openAt(watched, sitting, "p-own-law");
  const area = page.locator("#in-p-own-law");
  await context.setOffline(true);
  await area.fill(`${text} One more line.`);
  await page.waitForFunction(() => document.getElementById("live").classList.contains("bad"));
  await watched.shot("kinds-offline");
  await context.setOffline(false);
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await page.waitForFunction(() => !document.getElementById("live").classList.contains("bad"));
  tally.check((await stored(page)).length === 0, `${watched.name}: ${await said.innerText()}`);

  // The line is cut again, and the browser ends.
  await context.setOffline(true);
  await area.fill(`${text} Typed before the crash.`);
  await page.waitForFunction(() => document.getElementById("live").classList.contains("bad"));
  const second = await context.newPage();
  await context.setOffline(false);
  await page.goto("about:blank").catch(() => undefined);
  await openAt(watched, sitting, "p-own-law", second);
  tally.check((await second.locator("#in-p-own-law").inputValue()).endsWith("before the crash."), `${watched.name}: a crash loses what was typed`);
  await second.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith("pmast.answer.")));
  await second.close();
  await throughAProxy(watched, sitting);
  await elsewhere(watched, sitting);
  await byButtons(watched, sitting);
  await paired(watched, sitting);
  watched.forgive();
}

/** What stands before the server and does not reach it is a lost line: nothing is given up, and after
 * a while it is sent again by itself. */
async function throughAProxy(watched, sitting) {
  const { page, tally, name } = watched;
  await openAt(watched, sitting, "p-own-law");
  const area = page.locator("#in-p-own-law");
  const before = await area.inputValue();
  for (const status of [502, 503, 504, 429]) {
    let tries = 0;
    await page.route("**/responses", (route) => {
      tries += 1;
      return tries > 1 ? route.continue() : route.fulfill({ status, contentType: "text/html", body: "<h1>Gateway</h1>" });
    });
    await area.fill(`${before} After ${status}.`);
    await page.waitForFunction(() => document.getElementById("live").classList.contains("bad"));
    const [told, offline] = await page.evaluate(() =>
      [document.getElementById("saved").textContent, document.getElementById("words").dataset.offline]);
    tally.check(told === offline, `${name}: at ${status} “${told}” is said, not “${offline}”`);
    tally.check((await stored(page)).length === 1, `${name}: at ${status} nothing is kept on the device`);
    await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith("pmast.answer.")));
    tally.check(tries === 2, `${name}: at ${status} it took ${tries} tries`);
    await page.unroute("**/responses");
  }
  await page.reload();
  const after = await area.inputValue();
  tally.check(after === `${before} After 429.`, `${name}: “${after}” is saved after all`);
}

/** That the line is gone is said at once, though nobody types, and no longer than that. */
async function lineGone({ page, tally, name }) {
  const before = await page.locator("#saved").innerText();
  for (const [event, isGone] of [["offline", true], ["online", false]]) {
    await page.evaluate((type) => dispatchEvent(new Event(type)), event);
    const expected = isGone ? await page.locator("#words").getAttribute("data-offline") : before;
    const [told, isBad] = await page.evaluate(() =>
      [document.getElementById("saved").innerText, document.getElementById("live").classList.contains("bad")]);
    tally.check(told === expected && isBad === isGone, `${name}: ${event}, “${told}” is said, not “${expected}”`);
  }
}

/** A number in words is told at once, after a reload, too, and no longer than it stands there. */
async function unreadable(watched, sitting) {
  const { page, run, tally } = watched;
  const { days } = typedIn[run.language];
  await openAt(watched, sitting, "p-days");
  const [field, problem] = [page.locator("#in-p-days"), page.locator("#err-p-days")];
  for (const [words, isProblem] of [["half a year", true], [days, false]]) {
    const check = async (when) => {
      const isSaid = (await problem.isVisible()) && (await field.getAttribute("aria-invalid")) === "true";
      tally.check(isSaid === isProblem, `${watched.name}: “${words}” ${when}: ${await problem.innerText()}`);
    };
    await field.fill(words);
    await field.blur();
    await check("typed");
    await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith("pmast.answer.")));
    await page.reload();
    await check("after a reload");
  }
}

const stored = (page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("pmast.answer.")));

/** What another device has saved meanwhile is not overwritten by what waited here. */
async function elsewhere(watched, sitting) {
  const { page, tally } = watched;
  await openAt(watched, sitting, "p-own-law");
  const area = page.locator("#in-p-own-law");
  await page.route("**/responses", (route) => route.abort());
  await area.fill("Typed here without a line.");
  await page.waitForFunction(() => document.getElementById("live").classList.contains("bad"));
  await onTheTelephone(watched, sitting, "Typed on the telephone.");
  await page.unroute("**/responses");
  await page.evaluate(() => dispatchEvent(new Event("online")));
  const notice = page.locator("#item-p-own-law .notice.warn");
  await notice.waitFor();
  await watched.shot("kinds-newer");
  tally.check((await area.inputValue()) === "Typed here without a line.", `${watched.name}: what was typed is gone`);
  await Promise.all([page.waitForNavigation(), notice.locator("button.alt").click()]);
  tally.check((await area.inputValue()) === "Typed on the telephone.", `${watched.name}: ${await area.inputValue()}`);
}

/** Answered on the telephone while somebody types here and saves by the button: both answers are
 * shown, and nothing is overwritten before somebody has chosen. */
async function asked(watched, sitting) {
  const { page, run, tally, name } = watched;
  const area = page.locator("#in-p-own-law");
  const save = async () => {
    await Promise.all([page.waitForNavigation(), page.locator('main form .row button[name="then"]').first().click()]);
  };
  for (const isMine of [false, true]) {
    await openAt(watched, sitting, "p-own-law");
    const [here, there] = [`Typed here (${isMine}).`, `Typed on the telephone (${isMine}).`];
    await onTheTelephone(watched, sitting, there);
    // The script would save before the button does; here its line is cut.
    await page.route("**/responses", (route) =>
      (route.request().postData()?.includes("quiet=1") ? route.abort() : route.continue()));
    await area.fill(here);
    if (run.javaScript) await page.waitForFunction(() => document.getElementById("live").classList.contains("bad"));
    await save();
    await page.unroute("**/responses");
    watched.forgive();
    await watched.look(`kinds-asked-${isMine ? "mine" : "theirs"}`, { status: 409 });
    const box = page.locator("#item-p-own-law [data-asked]");
    tally.check((await box.innerText()).includes(there), `${name}: what is saved is not shown: ${await box.innerText()}`);
    tally.check((await area.inputValue()) === here, `${name}: what was typed is gone: ${await area.inputValue()}`);
    if (!run.javaScript) {
      await box.locator(`[value="${isMine ? "mine" : "saved"}"]`).check();
      await save();
    } else if (isMine) {
      await box.locator("button:not(.alt)").click();
      await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith("pmast.answer.")));
    } else {
      await Promise.all([page.waitForNavigation(), box.locator("button.alt").click()]);
    }
    await openAt(watched, sitting, "p-own-law");
    const [found, expected] = [await area.inputValue(), isMine ? here : there];
    tally.check(found === expected, `${name}: “${found}” counts, not “${expected}”`);
  }
}

async function onTheTelephone({ page, context, server, tally, name }, sitting, text) {
  const csrf = await page.locator('main [name="csrf"]').first().inputValue();
  const form = { csrf, item: "p-own-law", "t.p-own-law": text };
  const own = { origin: server.base, "sec-fetch-site": "same-origin" };
  const answer = await context.request.post(`${sitting}/responses`, { form, headers: own, maxRedirects: 0 });
  tally.check(answer.status() === 303, `${name}: ${answer.status()} on the telephone`);
}

/** Types without a line in a window that is gone then, and comes to hand in, still without one. */
async function cutOff({ page, context }, sitting, text) {
  const isBad = () => document.getElementById("live").classList.contains("bad");
  const gone = await context.newPage();
  await openAt({}, sitting, "p-own-law", gone);
  await gone.locator("#in-p-own-law").fill(text);
  await gone.waitForFunction(isBad);
  await gone.close();
  await page.goto(`${sitting}/submission`);
  await page.waitForFunction(isBad);
}

/** Nothing is handed in while an answer waits on this device: not without a line, not before
 * somebody has looked at what was answered elsewhere, and not before it has arrived. */
async function whatWaits(watched, sitting) {
  const { page, context, tally, name } = watched;
  const isOpen = () => new URL(page.url()).pathname === `${sitting}/submission`;
  const press = async () => {
    await tabTo(watched, handIn);
    await page.keyboard.press("Enter");
  };
  let isCut = true;
  await context.route("**/responses", async (route) => {
    if (isCut) return route.abort().catch(() => undefined);
    // Slower than any handing in.
    await pause(1000);
    return route.continue().catch(() => undefined);
  });

  await cutOff(watched, sitting, "Typed before the crash.");
  await page.evaluate(() => { document.getElementById("saved").textContent = ""; });
  await press();
  await page.waitForFunction(() =>
    document.getElementById("saved").textContent === document.getElementById("words").dataset.offline);
  tally.check(isOpen(), `${name}: handed in without a line: ${page.url()}`);

  await onTheTelephone(watched, sitting, "Typed on the telephone again.");
  isCut = false;
  await press();
  const way = page.locator('#saved [value$=":p-own-law"]');
  await way.waitFor();
  tally.check(isOpen(), `${name}: handed in, and one answer with it that nobody looked at: ${page.url()}`);
  await watched.shot("kinds-unsaved");
  await Promise.all([page.waitForNavigation(), way.click()]);
  await page.locator("#item-p-own-law .notice.warn button:not(.alt)").click();
  await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith("pmast.answer.")));

  isCut = true;
  await cutOff(watched, sitting, lastWords);
  isCut = false;
  watched.forgive();
}

/** Lines are put in order by buttons; the focus stays, and it is said what happened. */
async function byButtons(watched, sitting) {
  const { page, tally } = watched;
  await openAt(watched, sitting, "p-order");
  const lines = page.locator('[data-order="p-order"] > li');
  const names = () => lines.locator("select").evaluateAll((all) => all.map((one) => one.name));
  const before = await names();
  await lines.nth(0).locator(".down").focus();
  await page.keyboard.press("Enter");
  const after = await names();
  tally.check(after[1] === before[0] && after[0] === before[1], `${watched.name}: ${after}`);
  const isKept = await lines.nth(1).locator(".down").evaluate((one) => one === document.activeElement);
  tally.check(isKept, `${watched.name}: the focus is lost`);
  tally.check((await page.locator("#said").innerText()).length > 0, `${watched.name}: nothing is said`);
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  tally.check((await names()).join() === before.join(), `${watched.name}: up is not the way back`);
  await drawn(watched, lines);
  await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith("pmast.answer.")));
  await page.reload();
  const values = await lines.locator("select").evaluateAll((all) => all.map((one) => one.value));
  tally.check(values.join() === "1,2,3,4", `${watched.name}: ${values}`);
}

/** Answers are put beside their lines by buttons and drawn there; the lists follow and are kept. */
async function paired(watched, sitting) {
  const { page, tally, name } = watched;
  await openAt(watched, sitting, "p-listings");
  const list = page.locator('[data-pairs="p-listings"]');
  const value = (line) => list.locator(`[name$=".${line}"]`).inputValue();
  const before = await Promise.all(["opioids", "hhc"].map(value));
  const chip = (answer) => page.locator(`.chip[value="${answer}"]`);
  await chip("days-180").focus();
  await page.keyboard.press("Enter");
  tally.check((await chip("days-180").getAttribute("aria-pressed")) === "true", `${name}: no answer is in hand`);
  await watched.shot("kinds-pairs-held");
  await list.locator("li", { has: page.locator('[name$=".opioids"]') }).locator(".put").focus();
  await page.keyboard.press("Enter");
  tally.check((await value("opioids")) === "days-180", `${name}: ${await value("opioids")} by the buttons`);
  const at = await page.evaluate(() => document.activeElement?.tagName);
  tally.check(at === "SELECT", `${name}: the focus is at ${at}`);
  tally.check((await list.locator(".put:visible").count()) === 0, `${name}: an answer is still in hand`);
  for (const [line, answer] of [["opioids", before[0]], ["hhc", "receipt"], ["hhc", before[1]]]) {
    await list.scrollIntoViewIfNeeded();
    const to = list.locator("li", { has: page.locator(`[name$=".${line}"]`) });
    await chip(answer).dragTo(to);
    tally.check((await value(line)) === answer, `${name}: ${line} is ${await value(line)}, drawn was ${answer}`);
  }
  await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith("pmast.answer.")));
  await page.reload();
  const after = await Promise.all(["opioids", "hhc"].map(value));
  tally.check(after.join() === before.join(), `${name}: ${after} after all`);
}

/** The last line is drawn to the top, and back. */
async function drawn({ page, tally, name }, lines) {
  const order = () => lines.locator("select").evaluateAll((all) => all.map((one) => one.name));
  const draw = async (from, to) => {
    await lines.nth(from).scrollIntoViewIfNeeded();
    const [start, end] = [await lines.nth(from).locator(".handle").boundingBox(), await lines.nth(to).boundingBox()];
    await page.mouse.move(start.x + 5, start.y + 5);
    await page.mouse.down();
    const target = to < from ? end.y + 4 : end.y + end.height - 4;
    await page.mouse.move(start.x + 5, target, { steps: 12 });
    await page.mouse.up();
  };
  const before = await order();
  await draw(3, 0);
  tally.check((await order())[0] === before[3], `${name}: a line cannot be drawn up`);
  await draw(0, 3);
  tally.check((await order()).join() === before.join(), `${name}: a line cannot be drawn down`);
}
