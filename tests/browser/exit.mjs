// The site that answers for a partner when we are gone: made by the command, served from a folder
// by a server that knows nothing, asked in two languages.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Server, plainEnvironment } from "./server.mjs";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const names = { own: "فريدة الأمين", spelled: "فريده الامين", latin: "Farida Al-Amin", wrong: "Fatima Al-Amin" };
/** What a sign is misread as. */
const misread = { D: "o", Q: "0", C: "O", G: "0", 8: "O", 7: "1", T: "I", J: "l", 4: "A", R: "a", F: "E", 3: "e", B: "E", V: "U" };

const asked = `
import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
rows = db.execute("select c.code, p.slug from certificates c join enrolments e on e.id = c.enrolment_id "
  "join courses o on o.id = e.course_id join partners p on p.id = o.partner_id").fetchall()
print(*rows[0])`;
const revoked = `
import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
db.execute("insert into revocations (certificate_id, revoked_by, reason, note, revoked_at) "
  "select c.id, e.account_id, 'misconduct', '', 1795510800000 "
  "from certificates c join enrolments e on e.id = c.enrolment_id")
db.commit()`;

const python = (script, file) => execFileSync("python3", ["-c", script, file], { encoding: "utf8" }).trim();

function served(folder) {
  return new Promise((resolve) => {
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url, "http://here");
      const file = join(folder, pathname === "/" ? "index.html" : pathname);
      if (!existsSync(file)) return response.writeHead(404).end();
      const kind = file.endsWith(".json") ? "application/json" : "text/html; charset=utf-8";
      return response.writeHead(200, { "content-type": kind }).end(readFileSync(file));
    }).listen(0, "127.0.0.1", () => resolve(server));
  });
}

/** One certificate, while it counted and after it was revoked. */
export async function exitSite({ browser, tally, program, top, pictures, views }) {
  const data = mkdtempSync(join(tmpdir(), "pmast-exit-"));
  const server = await Server.start(program, data, top);
  try {
    const file = join(data, "pmast.sqlite");
    const [code, slug] = python(asked, file).split(" ");
    const env = { ...plainEnvironment(), PMAST_DATA_DIR: data, PMAST_BASE_URL: server.base };
    const pack = (out) => execFileSync(program, ["exit-pack", slug, "--out", out], { env, cwd: top });
    const [before, after] = [join(data, "before"), join(data, "after")];
    pack(before);
    python(revoked, file);
    pack(after);
    for (const view of views) {
      const folder = join(pictures, `exit-${view.width}-${view.language}`);
      mkdirSync(folder, { recursive: true });
      const told = { browser, tally, top, view, folder };
      await answers({ ...told, site: before, questions: ofValid(code) });
      await answers({ ...told, site: after, questions: ofRevoked(code) });
    }
  } finally {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

function ofValid(code) {
  const at = [...code].findIndex((sign) => misread[sign]);
  const other = code.at(-1) === "2" ? "3" : "2";
  const grouped = code.match(/.{5}/g).join(" – ").toLowerCase();
  const alike = code.slice(0, at) + misread[code[at]] + code.slice(at + 1);
  return [
    { number: code, good: true, says: ["verdict-valid-title"] },
    { number: grouped, name: names.own, good: true, says: ["verdict-valid-title", "verify-name-match"] },
    { number: code, name: names.spelled, good: true, says: ["verify-name-match"] },
    { number: code, name: names.latin, good: true, says: ["verify-name-match"] },
    { number: code, name: "…", good: false, says: ["verify-name-differs"] },
    { number: code, name: names.wrong, good: false, says: ["verify-name-differs"] },
    { number: alike, good: true, says: ["verdict-valid-title", "verify-mended"] },
    { number: code.slice(0, -1) + other, good: false, says: ["list-mistyped", "verify-problem-check"] },
    { number: code.slice(1), good: false, says: ["list-mistyped"] },
    { number: "7Q4K2-9XMPB-2D5R7", good: false, says: ["verdict-unknown-title"] },
    { number: "22222-22222-22222", good: false, says: ["verdict-sample-title", "verdict-sample-text"] },
  ];
}

function ofRevoked(code) {
  return [
    { number: code, good: false, says: ["verdict-revoked-title", "reason-misconduct"] },
    { number: code, name: names.own, good: false, says: ["verdict-revoked-title", "verify-name-match"] },
  ];
}

/** What of a name counts in this browser, by the tables in the page, is what src/base/fold.rs says. */
async function folds(page, top) {
  const script = readFileSync(join(top, "assets/offline/src/fold.js"), "utf8");
  const cases = JSON.parse(readFileSync(join(top, "src/base/fixtures/letters.json"), "utf8"));
  const made = await page.evaluate(async ([text, typed]) => {
    const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
    const { lettersBy } = await import(address);
    const letters = lettersBy(JSON.parse(document.getElementById("fold").textContent));
    return typed.map((name) => letters(name));
  }, [script, cases.map(([typed]) => typed)]);
  return cases.flatMap(([typed, letters], at) => (made[at] === letters ? [] : [`${typed} → ${made[at]}`]));
}

async function answers({ browser, tally, top, view, folder, site, questions }) {
  const host = await served(site);
  const base = `http://127.0.0.1:${host.address().port}`;
  const context = await browser.newContext({ viewport: { width: view.width, height: 900 } });
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith(base) && !request.url().startsWith("blob:")) errors.push(request.url());
  });
  await page.goto(`${base}/?lang=${view.language}`);
  const { words } = JSON.parse(await page.locator("#texts").textContent());
  const place = `exit ${view.language}`;
  for (const { number, name = "", good, says } of questions) {
    await page.reload();
    await page.fill("#number", number);
    await page.fill("#name", name);
    await page.locator("#ask button").click();
    const article = page.locator("#answer article");
    await article.waitFor();
    const said = await article.textContent();
    for (const key of says) {
      // Up to the place of a value.
      const [text] = words[view.language][key].split("%1");
      tally.check(said.includes(text), `${place}: of ${number} “${name}” no ${key}: ${said}`);
    }
    const isGood = (await article.getAttribute("class")) === "good";
    tally.check(isGood === good, `${place}: ${number} “${name}” is ${isGood ? "good" : "bad"}`);
    tally.check(!/%\d|undefined/.test(said), `${place}: ${said}`);
  }
  const otherwise = await folds(page, top);
  tally.check(otherwise.length === 0, `${place}: names are folded otherwise: ${otherwise.join("; ")}`);
  const { scroll, width, dir } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth, width: document.documentElement.clientWidth,
    dir: document.documentElement.dir,
  }));
  tally.check(scroll <= width, `${place}: the page is ${scroll} wide on ${width}`);
  tally.check(dir === (view.language === "ar" ? "rtl" : "ltr"), `${place}: it runs ${dir}`);
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(" ")}`);
  tally.check(found.length === 0, `${place}: axe: ${found.join("; ")}`);
  tally.check(errors.length === 0, `${place}: ${errors.join("; ")}`);
  await page.screenshot({ path: join(folder, `${site.split("/").at(-1)}.png`), fullPage: true });
  await context.close();
  host.close();
}
