// The whole journey in a real browser: without and with JavaScript, wide and narrow, in English and
// Arabic, once in Chinese, Spanish and Russian. Every page visited is checked: axe-core finds
// nothing (in seven of the thirteen walks, and in every sample of every page, narrow), nothing scrolls
// sideways, nothing comes from elsewhere, nothing is written to the console, language and direction
// are right.
//
//     PMAST_PROGRAM=target/debug/pmast node tests/browser/run.mjs
//
// Pictures of all pages lie in target/screenshots afterwards. Ends with "N passed, N failed".

import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";
import { certificate } from "./certificate.mjs";
import { courseWalks, takeCourse } from "./courses.mjs";
import { accountPages, learner, operatorPages, partnerPages, strangerPages } from "./journey.mjs";
import { everyDrawing } from "./drawings.mjs";
import { exitSite } from "./exit.mjs";
import { everyKind } from "./kinds.mjs";
import { offline } from "./offline.mjs";
import { everySample } from "./samples.mjs";
import { Server } from "./server.mjs";
import { sittings } from "./sitting.mjs";
import { Tally } from "./tally.mjs";
import { Watched } from "./watched.mjs";

const top = resolve(import.meta.dirname, "../..");
const pictures = resolve(process.env.PMAST_SCREENSHOTS ?? join(top, "target/screenshots"));
const chromiumPath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const switches = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
  "--disable-background-networking", "--disable-component-update", "--disable-default-apps",
  "--force-color-profile=srgb", "--font-render-hinting=none",
];

/** Small and complete, in all six languages. */
const shortCourse = "meridian-bay-university/reading-a-scheduling-decision";
/** The real one, in English. */
const longCourse = "harbour-institute/conventions-for-parliamentarians";

const runs = [];
for (const javaScript of [false, true]) {
  for (const width of [1280, 360]) {
    for (const language of ["en", "ar"]) {
      // A page has the same elements at any width: axe looks at one.
      runs.push({ javaScript, width, language, course: shortCourse, axe: width === 360 });
    }
  }
}
runs.push({ javaScript: true, width: 360, language: "zh", course: shortCourse });
for (const language of ["es", "ru"]) {
  runs.push({ javaScript: false, width: 360, language, course: shortCourse, axe: false });
}
runs.push({ javaScript: false, width: 360, language: "en", course: longCourse, name: "long" });
runs.push({ javaScript: true, width: 1280, language: "en", course: longCourse, name: "long", dark: true });

const nameOf = (run) =>
  [run.javaScript ? "js" : "nojs", run.width, run.language, run.dark ? "dark" : "", run.name ?? ""]
    .filter(Boolean).join("-");

async function main() {
  if (!chromiumPath) throw new Error("no Chromium here (apt-get install chromium)");
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  const data = mkdtempSync(join(tmpdir(), "pmast-browser-"));
  const server = await Server.start(process.env.PMAST_PROGRAM ?? join(top, "target/debug/pmast"), data, top);
  const browser = await chromium.launch({ executablePath: chromiumPath, args: switches });
  const tally = new Tally();
  try {
    // The longest first, so that no core waits at the end.
    await together([
      ...sampleRuns().map((run) => () => samples(browser, server, run, tally)),
      ...wholeCourses().map((walk) => () => wholeCourse(browser, server, walk, tally)),
      ...chosen(runs).map((run) => () => walk(browser, server, run, tally)),
      () => drawings(browser, tally),
      () => withoutUs(browser, server, tally),
      () => whenWeAreGone(browser, tally),
    ]);
    // Staff may stop what learners do.
    await together([() => staff(browser, server, tally), () => sits(browser, server, tally)]);
  } finally {
    await browser.close();
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
  tally.print();
  process.exitCode = tally.failed ? 1 : 0;
}

/** PMAST_TEST_BROWSER_ONLY=nojs-360-en runs one of them. */
function chosen(all) {
  const only = process.env.PMAST_TEST_BROWSER_ONLY;
  return only ? all.filter((run) => nameOf(run) === only) : all;
}

/** Does all tasks, one more at a time than there are cores, since each waits now and then; five at
 * most. */
async function together(tasks) {
  const left = tasks.values();
  const hand = async () => {
    for (const task of left) await task();
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism() + 1, 5) }, hand));
}

/** Three whole courses; PMAST_TEST_COURSES=1 takes each in all its languages. "courses" chooses them
 * all, the name of one any of them. */
function wholeCourses() {
  const only = process.env.PMAST_TEST_BROWSER_ONLY;
  const walks = courseWalks(top, process.env.PMAST_TEST_COURSES === "1");
  if (!only || only === "courses") return walks;
  return courseWalks(top, true).filter(({ name }) => name === only);
}

async function wholeCourse(browser, server, walk, tally) {
  const started = Date.now();
  await tally.attempt(walk.name, () => takeCourse({ browser, server, tally, pictures: join(pictures, "courses"), walk }));
  console.log(`${walk.name}: ${Math.round((Date.now() - started) / 1000)} s`);
}

async function open(browser, server, run, tally) {
  const context = await browser.newContext({
    baseURL: server.base,
    viewport: { width: run.width, height: run.width < 500 ? 780 : 900 },
    isMobile: run.width < 500,
    deviceScaleFactor: 1,
    locale: run.language,
    colorScheme: run.dark ? "dark" : "light",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  return new Watched({ page, context, server, run, tally, folder: join(pictures, nameOf(run)) }).ready();
}

async function walk(browser, server, run, tally) {
  const started = Date.now();
  const watched = await open(browser, server, run, tally);
  await tally.attempt(nameOf(run), async () => {
    await strangerPages(watched);
    await learner(watched, server);
    if (run.course === shortCourse) await everyKind(watched);
    await certificate(watched, server);
    await accountPages(watched);
  });
  await watched.context.close();
  const seconds = Math.round((Date.now() - started) / 1000);
  const weight = Math.round((watched.heaviest ?? 0) / 1024);
  console.log(`${nameOf(run)}: ${watched.count} pages in ${seconds} s, the heaviest lesson ${weight} KiB`);
}

/** What operators and partners see; once wide in English, once narrow in Arabic. */
async function staff(browser, server, tally) {
  const views = [{ width: 1280, language: "en" }, { width: 360, language: "ar" }];
  for (const view of views) {
    for (const [role, pages] of [["operator", operatorPages], ["partner-admin", partnerPages]]) {
      const run = { javaScript: true, name: role, ...view };
      if (chosen([run]).length === 0) continue;
      const watched = await open(browser, server, run, tally);
      await tally.attempt(nameOf(run), () => pages(watched, server.member(role)));
      await watched.context.close();
    }
  }
}

/** Learners of the cast between Start and the receipt. */
async function sits(browser, server, tally) {
  const views = [
    { javaScript: true, width: 360, role: "learner" },
    { javaScript: false, width: 1280, role: "learner-begun" },
  ];
  for (const { role, ...view } of views) {
    const run = { language: "en", name: "sitting", ...view };
    if (chosen([run]).length === 0) continue;
    const watched = await open(browser, server, run, tally);
    await tally.attempt(nameOf(run), () => sittings(watched, server.member(role)));
    await watched.context.close();
  }
}

/** The page that checks files from a folder. */
async function withoutUs(browser, server, tally) {
  const program = process.env.PMAST_PROGRAM ?? join(top, "target/debug/pmast");
  for (const view of [{ width: 1280, language: "en" }, { width: 360, language: "ar" }]) {
    const run = { javaScript: true, name: "offline", ...view };
    if (chosen([run]).length === 0) continue;
    const folder = join(pictures, nameOf(run));
    await tally.attempt(nameOf(run), () => offline({ browser, server, tally, folder, program, top, view }));
  }
}

/** The site of a partner who has left. */
async function whenWeAreGone(browser, tally) {
  const program = process.env.PMAST_PROGRAM ?? join(top, "target/debug/pmast");
  const all = [{ width: 1280, language: "en" }, { width: 360, language: "ar" }];
  const views = all.filter((view) => chosen([{ javaScript: true, name: "exit", ...view }]).length > 0);
  if (views.length === 0) return;
  await tally.attempt("exit", () => exitSite({ browser, tally, program, top, pictures, views }));
}

/** Every page with every sample of its own tests: branches that no walk comes through. */
function sampleRuns() {
  if (!process.env.PMAST_SAMPLES) return [];
  const views = [{ width: 1280, language: "en" }, { width: 360, language: "ar" }];
  // A sample has the same elements in both views: axe looks at the narrow one.
  const sampled = (view) => ({ javaScript: true, name: "samples", axe: view.width < 500, ...view });
  const found = chosen(views.map(sampled));
  // In parts: they are hundreds, and a browser's page grows with every one it has shown.
  return found.flatMap((run) => [0, 1, 2, 3].map((part) => ({ ...run, part, parts: 4 })));
}

async function samples(browser, server, run, tally) {
  const started = Date.now();
  const watched = await open(browser, server, run, tally);
  await tally.attempt(nameOf(run), () => everySample(watched, process.env.PMAST_SAMPLES, run));
  await watched.context.close();
  console.log(`${nameOf(run)}: ${watched.count} pages in ${Math.round((Date.now() - started) / 1000)} s`);
}

/** Every drawing in every language of its course. */
async function drawings(browser, tally) {
  const folder = process.env.PMAST_DRAWINGS;
  const only = process.env.PMAST_TEST_BROWSER_ONLY;
  if (!folder || (only && only !== "drawings")) return;
  const into = join(pictures, "drawings");
  await tally.attempt("drawings", () => everyDrawing({ browser, tally, folder, pictures: into }));
}

await main();
