// Between Start and the receipt: every control found by its role and its name alone, as a screen
// reader names them; Back and Forward; the clock of a timed quiz, with the time turned on.

import { signIn } from "./journey.mjs";

/** Its practice quiz has a question of every kind and may be sat as often as one likes. */
const shortCourse = "meridian-bay-university/reading-a-scheduling-decision";
const practice = `/learn/${shortCourse}/quizzes/practise-decision`;
/** Its last quiz has 75 minutes. */
const longCourse = "meridian-bay-university/foundations-of-synthetic-drug-policy";
const timed = `/learn/${longCourse}/quizzes/final-assessment`;

export async function sittings(watched, member) {
  const { page, run } = watched;
  await signIn(watched, member);
  for (const course of [shortCourse, longCourse]) {
    await page.goto(`/courses/${course}`);
    const enrol = page.locator('form[action$="/enrolment"]');
    if (await enrol.count()) await watched.press(enrol);
  }
  await byName(watched);
  await backAndForward(watched);
  if (run.javaScript) await againstTheClock(watched);
}

const here = (page) => new URL(page.url()).pathname;
const by = (page, role, name) => page.getByRole(role, { name, exact: true });
/** A question with several controls, by words of it. */
const question = (page, words) => page.getByRole("group", { name: words });
const button = (page, name) => page.getByRole("main").getByRole("button", { name, exact: true });

async function follow(page, control) {
  await Promise.all([page.waitForNavigation(), control.first().click()]);
}

async function starts({ page }) {
  await page.goto(practice);
  await follow(page, page.getByRole("button", { name: /^Start attempt \d+$/ }));
  return here(page);
}

/** Each question of the quiz with what is done there. */
const steps = [
  [(page) => question(page, "hexahydrocannabinol"), (all) => by(all, "radio", "Schedule II of the 1971 Convention").check()],
  [(page) => question(page, "take full effect 180 days after the communication"), async (all) => {
    for (const year of [1971, 1988]) await by(all, "checkbox", `A listing under the ${year} Convention`).check();
  }],
  [(page) => page.getByRole("textbox", { name: "Whose communication starts the clock?" }), (field) => field.fill("Secretary-General")],
  [(page) => page.getByRole("textbox", { name: "so many days after the communication" }), (field) => field.fill("180")],
  [(page) => question(page, "When does each of these listings bind?"), async (all) => {
    const later = "180 days after the communication";
    await by(all, "combobox", "Four opioids, Schedule I of 1961").selectOption({ label: "When a party receives the communication" });
    for (const name of ["HHC, Schedule II of 1971", "Eighteen chemicals, Table I of 1988"]) {
      await by(all, "combobox", name).selectOption({ label: later });
    }
  }],
  [(page) => question(page, "a country acts in time. What comes first?"), async (all) => {
    const lines = ["The Commission votes", "The Secretary-General sends the communication", "The national act enters into force", "The 180 days end"];
    for (const [at, line] of lines.entries()) await by(all, "combobox", line).selectOption(String(at + 1));
  }],
  [(page) => question(page, "When does the listing of substance Y take full effect?"), (all) => by(all, "radio", "On 9 July 2027").check()],
  [(page) => question(page, "Schedule IV is the strictest schedule"), (all) => by(all, "radio", "False").check()],
  [(page) => page.getByRole("textbox", { name: "How does the law of your country refer" }), (field) => field.fill("It says “as amended”.")],
  [(page) => question(page, "without help"), (all) => by(all, "radio", "Mostly").check()],
];

/** The whole quiz, and no control of it is found by anything but role and name. */
async function byName(watched) {
  const { page, tally, name } = watched;
  await starts(watched);
  let done = 0;
  for (let turn = 0; turn < 8; turn += 1) {
    await everyControlHasAName(watched);
    for (const [find, act] of steps) {
      const found = find(page);
      if ((await found.count()) === 0) continue;
      tally.check((await found.count()) === 1, `${name}: ${find} finds ${await found.count()}`);
      await act(found);
      done += 1;
    }
    const next = button(page, "Save and continue");
    if ((await next.count()) === 0) break;
    await follow(page, next);
  }
  tally.check(done === steps.length, `${name}: ${done} of ${steps.length} questions found by their names`);
  await follow(page, button(page, "Hand in"));
  tally.check((await page.locator("main .big").innerText()).includes("8"), `${name}: ${await page.locator("main .big").innerText()}`);
}

/** What can be filled in is announced with a role and some words. */
async function everyControlHasAName({ page, tally, name }) {
  const main = page.getByRole("main");
  const all = await main.locator("input:visible, select:visible, textarea:visible").count();
  let named = 0;
  for (const role of ["radio", "checkbox", "textbox", "combobox"]) {
    named += await main.getByRole(role, { name: /\p{L}/u }).count();
  }
  tally.check(all > 0 && named === all, `${name} ${page.url()}: ${named} of ${all} controls have role and name`);
}

const receiptOf = (page) => page.locator("main aside bdi.id").innerText();
const isAllSaved = () => !Object.keys(localStorage).some((key) => key.startsWith("pmast.answer."));

/** Back and Forward, after Start and after handing in: one attempt, one receipt, nothing lost. */
async function backAndForward(watched) {
  const { page, run, tally, name } = watched;
  const sitting = await starts(watched);
  const tick = () => by(question(page, "hexahydrocannabinol"), "radio", "Schedule II of the 1971 Convention");
  const field = () => page.getByRole("textbox", { name: "Whose communication starts the clock?" });
  await tick().check();
  if (run.javaScript) await page.waitForFunction(isAllSaved);
  else await follow(page, button(page, "Save and continue"));
  if (!run.javaScript) await page.goBack();

  await page.goBack();
  tally.check(here(page) === practice, `${name}: Back leads to ${page.url()}`);
  await page.goForward();
  tally.check(here(page) === sitting && (await tick().isChecked()), `${name}: Forward leads to ${page.url()}, or a tick is gone`);
  await page.goBack();
  const again = page.getByRole("main").getByRole("button", { name: /^Start attempt \d+$/ });
  const goOn = page.getByRole("main").getByRole("link", { name: "Continue the quiz", exact: true });
  await follow(page, again.or(goOn));
  tally.check(here(page) === sitting, `${name}: Start after Back is another attempt: ${page.url()}`);
  tally.check(await tick().isChecked(), `${name}: a tick is gone after Start was pressed again`);

  if (run.javaScript) {
    await field().fill("typed and not sent");
    await page.goBack();
    await page.goForward();
    await page.waitForFunction(isAllSaved);
    tally.check((await field().inputValue()) === "typed and not sent", `${name}: “${await field().inputValue()}” after Back and Forward`);
  }
  await page.goto(`${sitting}/submission`);
  await follow(page, button(page, "Hand in"));
  const receipt = await receiptOf(page);
  tally.check(here(page) === sitting && receipt.length > 8, `${name}: the receipt is “${receipt}”`);
  for (const way of ["goBack", "goBack", "goForward", "goForward"]) {
    await page[way]();
    const is = here(page) === sitting ? await receiptOf(page) : page.url();
    tally.check(is === receipt, `${name}: ${way} after handing in shows ${is}, not ${receipt}`);
  }
  await page.goto(practice);
  const made = await page.getByRole("rowheader", { name: /^Attempt \d+$/ }).count();
  const start = await page.getByRole("button", { name: /^Start attempt \d+$/ }).innerText();
  tally.check(start.endsWith(` ${made + 1}`) && made === 2, `${name}: ${made} attempts were made, then: ${start}`);
}

/** Hidden or not, the clock tells at ten, five and one minutes, and when the time is over. */
async function againstTheClock(watched) {
  const { page, tally, name } = watched;
  await page.clock.install();
  await page.goto(timed);
  const said = await page.getByRole("main").innerText();
  tally.check(said.includes("75 minutes"), `${name}: the page before the start does not say 75 minutes`);
  await follow(page, page.getByRole("button", { name: /^Start attempt \d+$/ }));
  const until = await page.locator(".until").first().innerText();
  tally.check(/^Hand in by .*\d{1,2}:\d{2}.*UTC/.test(until), `${name}: the deadline reads “${until}”`);
  const clock = page.getByRole("timer");
  const left = await clock.innerText();
  tally.check(/^1:1[45]:\d\d left$/.test(left), `${name}: the clock reads “${left}”`);

  await by(page, "button", "Hide the clock").click();
  tally.check((await clock.count()) === 0, `${name}: the clock is not hidden`);
  // The pointer stands on it still.
  const [ink, ground] = await by(page, "button", "Show the clock").evaluate((one) => {
    const style = getComputedStyle(one);
    return [style.color, style.backgroundColor];
  });
  tally.check(ink !== ground, `${name}: the words of a button cannot be read under the pointer: ${ink} on ${ground}`);
  await page.reload();
  tally.check((await clock.count()) === 0, `${name}: the clock is back after a reload`);
  await by(page, "button", "Show the clock").click();
  tally.check(await clock.isVisible(), `${name}: the clock cannot be shown again`);
  await watched.shot("clock-shown");
  await by(page, "button", "Hide the clock").click();

  let seconds = Number(await page.locator("#sitting").getAttribute("data-seconds"));
  for (const [minutes, words] of [
    [11, ""],
    [10, "10 minutes are left."],
    [7, "10 minutes are left."],
    [5, "5 minutes are left."],
    [2, "5 minutes are left."],
    [1, "One minute is left."],
    [0, "The time is over. What is saved counts; reload the page."],
  ]) {
    await page.clock.fastForward((seconds - minutes * 60) * 1000);
    seconds = minutes * 60;
    const told = await page.locator("#said").innerText();
    tally.check(told === words, `${name}: at ${minutes} minutes “${told}” is said, not “${words}”`);
    tally.check((await clock.count()) === (minutes ? 0 : 1), `${name}: at ${minutes} minutes the clock is ${minutes ? "shown" : "hidden"}`);
  }
  await page.reload();
  await withoutALimit(watched);
}

/** Somebody takes the limit away, as an answer to a save tells: clock and deadline go, it is said
 * once, and the time is never over. Given back, they come back. */
async function withoutALimit({ page, tally, name }) {
  const words = "There is no time limit any more.";
  const tells = (seconds, until) => page.locator("#sitting").evaluate((form, detail) => {
    form.dispatchEvent(new CustomEvent("deadline", { detail }));
  }, { seconds_left: seconds, until });
  const shown = async () => [await page.locator("#said").innerText(), await page.locator(".until:visible").allInnerTexts(),
    await page.locator(".clock").isVisible()];
  const check = async (when, expected) => {
    const found = JSON.stringify(await shown());
    tally.check(found === JSON.stringify(expected), `${name}: ${when}: ${found}`);
  };
  await tells(null, null);
  await check("the limit is taken away", [words, [words], false]);
  await page.locator("#said").evaluate((said) => { said.textContent = ""; });
  await tells(null, null);
  await page.clock.fastForward(3 * 3600 * 1000);
  await check("hours later", ["", [words], false]);
  await tells(90, "Hand in by noon.");
  await check("a limit is back", ["Hand in by noon.", ["Hand in by noon.", "Hand in by noon."], true]);
  await page.clock.fastForward(90 * 1000);
  tally.check((await page.locator("#said").innerText()).startsWith("The time is over"), `${name}: the new limit does not hold`);
}
