// A page under watch: whatever is opened in it is checked.

import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** Narrower than any telephone on sale: 320 CSS pixels, as WCAG 2.2 1.4.10 asks. */
const narrowest = 320;

export class Watched {
  count = 0;
  #foreign = [];
  #said = [];

  constructor(parts) {
    Object.assign(this, parts);
    mkdirSync(this.folder, { recursive: true });
    this.page.on("request", (request) => {
      const address = request.url();
      if (!address.startsWith(this.server.base) && !address.startsWith("data:")) this.#foreign.push(address);
    });
    this.page.on("console", (message) => {
      const isLoud = ["error", "warning"].includes(message.type());
      if (isLoud && !this.expects?.test(message.text())) this.#said.push(message.text());
    });
    this.page.on("pageerror", (error) => this.#said.push(String(error)));
  }

  /** Call once, before anything is opened. */
  async ready() {
    await this.#allowScripts(false);
    return this;
  }

  get name() {
    return this.folder.split("/").at(-1);
  }

  /** Opens an address and looks at it. */
  async visit(name, path, status = 200) {
    const answer = await this.page.goto(path);
    this.tally.check(answer?.status() === status, `${this.name} ${path}: ${answer?.status()}, not ${status}`);
    await this.look(name, { status });
    return answer;
  }

  /** Sends a form by its button, and waits for the page that follows. */
  async press(form, button) {
    const sender = button ?? form.locator("button[type=submit], button:not([type]), input[type=submit]").last();
    await Promise.all([this.page.waitForNavigation(), sender.click()]);
  }

  /** Checks the page as it stands, and takes its picture. */
  async look(name, { status = 200 } = {}) {
    this.count += 1;
    const place = `${this.name} ${name} (${new URL(this.page.url()).pathname})`;
    const check = (holds, words) => this.tally.check(holds, `${place}: ${words}`);
    await this.#language(check);
    await this.#width(check);
    if (this.run.axe !== false) await this.#axe(check);
    check(this.#foreign.length === 0, `asks elsewhere: ${this.#foreign.join(", ")}`);
    // The browser itself writes a line about every page that is not 200.
    const said = this.#said.filter((text) => status === 200 || !text.includes(`status of ${status}`));
    check(said.length === 0, `the console says: ${said.join(" | ")}`);
    this.#foreign = [];
    this.#said = [];
    if (process.env.PMAST_TEST_PICTURES === "0") return;
    const file = `${String(this.count).padStart(2, "0")}-${name}.png`;
    await this.page.screenshot({ path: join(this.folder, file), fullPage: true });
  }

  /** Only a picture of what is in sight: a picture of the whole page moves what lies below it. */
  async shot(name) {
    this.count += 1;
    const file = `${String(this.count).padStart(2, "0")}-${name}.png`;
    await this.page.screenshot({ path: join(this.folder, file) });
  }

  /** What the console said of a line that was cut on purpose. */
  forgive() {
    this.#said = this.#said.filter((text) => !/ERR_INTERNET_DISCONNECTED|ERR_FAILED|status of (429|50[234])/.test(text));
  }

  async #language(check) {
    const html = this.page.locator("html");
    const [lang, dir] = [await html.getAttribute("lang"), await html.getAttribute("dir")];
    const expected = this.run.language === "ar" ? "rtl" : "ltr";
    check(lang === this.run.language && dir === expected, `lang=${lang} dir=${dir}`);
    const headings = await this.page.locator("h1").count();
    check(headings === 1, `${headings} main headings`);
  }

  async #width(check) {
    const wide = () => this.page.evaluate(() => {
      const root = document.documentElement;
      if (root.scrollWidth <= root.clientWidth) return "";
      const edge = root.clientWidth;
      const far = [...document.body.querySelectorAll("*")].filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width > 0 && (box.right > edge + 1 || box.left < -1);
      });
      const names = far.slice(0, 4).map((e) => `${e.tagName.toLowerCase()}.${e.className}`);
      return `${root.scrollWidth} of ${root.clientWidth}: ${names.join(", ")}`;
    });
    const sideways = await wide();
    check(sideways === "", `scrolls sideways: ${sideways}`);
    if (this.run.width >= 500) return;
    const size = this.page.viewportSize();
    await this.page.setViewportSize({ width: narrowest, height: size.height });
    const narrow = await wide();
    check(narrow === "", `scrolls sideways at ${narrowest}: ${narrow}`);
    const torn = await this.page.evaluate(() => [...document.querySelectorAll(".cmd > span")].filter((word) => {
      const range = document.createRange();
      range.selectNodeContents(word);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      return word.textContent.length <= 16 && lines.size > 1;
    }).map((word) => word.textContent));
    check(torn.length === 0, `breaks within words of a command at ${narrowest}: ${torn.join(", ")}`);
    await this.page.setViewportSize(size);
  }

  async #axe(check) {
    // The page was built without its scripts; axe itself is one, so it may run now, and only now.
    await this.#allowScripts(true);
    // Through the debugging channel: the page's content policy allows no script of ours.
    await this.page.evaluate(axeSource);
    const { violations } = await this.page.evaluate(
      (values) => window.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] }),
      rules,
    );
    const words = violations.map((found) => {
      const places = found.nodes.slice(0, 3).map((node) => `${node.target.join(" ")} ${node.failureSummary ?? ""}`);
      return `${found.id} (${found.help}): ${places.join(" ; ")}`;
    });
    check(violations.length === 0, `axe: ${words.join("\n    ")}`);
    await this.#allowScripts(false);
  }

  async #allowScripts(value) {
    if (this.run.javaScript) return;
    // Not by Playwright's `javaScriptEnabled`, which nothing can lift again.
    this.channel ??= await this.context.newCDPSession(this.page);
    await this.channel.send("Emulation.setScriptExecutionDisabled", { value: !value });
  }
}
