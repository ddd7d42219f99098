// The page that checks without us, opened from a folder: no server, no network. It must say what
// `pmast verify` says of the same files.

import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import * as hostile from "./hostile.mjs";

const golden = "tests/golden-credentials/0.1.0";
// What is said of the papers that tests/it/files.rs draws, also when the golden list counts no more.
const papersSay = {
  "plain.pdf": "open page", "signed.pdf": "checked pdf-signer", "stamped.pdf": "open pdf-stamp",
  "rsa.pdf": "checked pdf-signer", "added.pdf": "altered", "changed.pdf": "altered",
  "given-up-since.pdf": "checked pdf-signer", "given-up-before.pdf": "open pdf-stranger",
  "stolen.pdf": "open pdf-stolen", "stranger.pdf": "open pdf-stranger", "sample.pdf": "sample",
  "stranger-added.pdf": "altered", "bare.pdf": "not-ours", "bare-added.pdf": "altered", "bare-changed.pdf": "altered",
  "bare-since.pdf": "altered", "bare-stolen.pdf": "not-ours", "bare-stranger.pdf": "not-ours",
  "bare-stranger-added.pdf": "not-ours", "bare-stranger-changed.pdf": "not-ours",
  "aligned.json": "checked signature",
};

/** Fetches the pack of the running server, and makes one of the golden files and, where papers were
 * drawn, of what is told of the keys that signed them. */
function packs(folder, bytes, top, papers) {
  const own = join(folder, "trust-pack.zip");
  writeFileSync(own, bytes);
  const made = join(folder, "golden");
  mkdirSync(join(made, "issuers/harbour"), { recursive: true });
  mkdirSync(join(made, "status"));
  copyFileSync(join(top, golden, "did.json"), join(made, "issuers/harbour/did.json"));
  copyFileSync(join(top, golden, "list.json"), join(made, "status/1.json"));
  const script = "import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1], 'w')\n[z.write(n) for n in sys.argv[2:]]";
  const zip = join(folder, "golden.zip");
  const files = ["issuers/harbour/did.json", "status/1.json"];
  if (papers) {
    files.push("issuers/harbour/papers.json");
    copyFileSync(join(papers, "papers.json"), join(made, files[2]));
  }
  execFileSync("python3", ["-c", script, zip, ...files], { cwd: made });
  const page = "import sys, zipfile\nopen(sys.argv[2], 'wb').write(zipfile.ZipFile(sys.argv[1]).read('verify.html'))";
  const html = join(folder, "verify.html");
  execFileSync("python3", ["-c", page, own, html]);
  return { own, zip, made, html };
}

function said(program, trust, file) {
  const { stdout } = spawnSync(program, ["verify", "--json", "--trust", trust, file], { encoding: "utf8" });
  return JSON.parse(stdout);
}

/** The page and the command go by the same packs. */
async function refused({ page, tally, folder, program, top }) {
  const texts = JSON.parse(await page.locator("#texts").textContent());
  const bad = Object.values(texts.words).map((words) => words["offline-pack-bad"].split("%1")[0].slice(0, 12));
  for (const [name, isGood, bytes] of hostile.packs(join(top, golden))) {
    const pack = join(folder, name);
    writeFileSync(pack, bytes);
    await page.evaluate(() => { document.getElementById("pack-state").textContent = ""; });
    await page.setInputFiles("#pack", pack);
    await page.waitForFunction(() => document.getElementById("pack-state").textContent !== "");
    const state = await page.locator("#pack-state").textContent();
    const isTaken = !bad.some((begun) => state.startsWith(begun));
    tally.check(isTaken === isGood, `offline: of the pack ${name} the page says “${state}”`);
    const { status } = spawnSync(program, ["verify", "--trust", pack, join(top, golden, "credential.json")]);
    tally.check((status !== 2) === isGood, `offline: with the pack ${name} the command ends with ${status}`);
  }
}

export async function offline({ browser, server, tally, folder, program, top, view }) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const answer = await fetch(`${server.base}/trust-pack.zip`);
  const papers = process.env.PMAST_PAPERS;
  const { own, zip, made, html } = packs(folder, Buffer.from(await answer.arrayBuffer()), top, papers);
  const context = await browser.newContext({ viewport: { width: view.width, height: 900 }, offline: true });
  const page = await context.newPage();
  const errors = [];
  page.on("console", (message) => errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith("file:") && !request.url().startsWith("blob:")) errors.push(request.url());
  });
  await page.goto(`${pathToFileURL(html)}?lang=${view.language}`);
  await page.setInputFiles("#pack", own);
  await page.waitForFunction(() => document.getElementById("pack-state").textContent !== "");
  await page.setInputFiles("#pack", zip);
  const altered = join(folder, "altered.json");
  const json = readFileSync(join(top, golden, "credential.json"), "utf8");
  writeFileSync(altered, json.replace('"87.5"', '"97.5"'));
  const repainted = join(folder, "repainted.svg");
  const svg = readFileSync(join(top, golden, "badge.svg"), "utf8");
  writeFileSync(repainted, svg.replace("#0b2545", "#0b2546"));
  const names = ["credential.json", "revoked.json", "badge.png", "badge.svg", "credential.jwt", "list.json"];
  const drawn = papers ? readdirSync(papers).filter((name) => name !== "papers.json") : [];
  const must = { ...papersSay };
  const strange = hostile.files(join(top, golden)).map(([name, finding, bytes]) => {
    must[name] = finding;
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  });
  const ours = [...names.map((name) => join(top, golden, name)), ...drawn.map((name) => join(papers, name))];
  for (const file of [...ours, altered, repainted, ...strange]) {
    const before = await page.locator("article").count();
    await page.setInputFiles("#files", file);
    await page.waitForFunction((count) => document.querySelectorAll("article").length > count, before);
    const expected = said(program, made, file);
    const paper = must[basename(file)];
    const words = [
      expected.finding, ...expected.checked.map((word) => `checked ${word}`),
      ...expected.not_checked.map(({ what }) => `open ${what}`),
    ];
    tally.check(!paper || words.includes(paper), `offline: of ${file} is said: ${words.join()}`);
    const texts = JSON.parse(await page.locator("#texts").textContent());
    const title = texts.words[view.language][`file-word-${expected.finding}`];
    const found = await page.locator("article h2").first().textContent();
    tally.check(found === title, `offline: of ${file} the page says “${found}”, the command “${title}”`);
    const say = (key) => texts.words[view.language][key];
    const lines = [
      ...expected.checked.map((word) => say(`file-check-${word}`)),
      ...expected.not_checked.filter(({ until }) => !until).map(({ what }) => say(`file-gap-${what}`)),
    ];
    const told = await page.locator("article").first().locator("li").allTextContents();
    const missing = lines.filter((line) => !told.includes(line));
    tally.check(!missing.length, `offline: of ${file} the page does not say “${missing.join("”, “")}”`);
  }
  const { scroll, width } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth, width: document.documentElement.clientWidth,
  }));
  tally.check(scroll <= width, `offline: the page is ${scroll} wide on ${width}`);
  await page.screenshot({ path: join(folder, "page.png"), fullPage: true });
  await refused({ page, tally, folder, program, top });
  tally.check(errors.length === 0, `offline: ${errors.join("; ")}`);
  await context.close();
}
