// The samples of all pages (tests/it/pages.rs writes them), each at an address of its own on the
// running server, which gives style sheets and scripts.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Every fourth sample, say, of a language, from one of the first on. */
export async function everySample(watched, folder, { part, parts }) {
  const { page, run } = watched;
  const files = readdirSync(folder).filter((name) => name.endsWith(`.${run.language}.html`)).sort();
  watched.tally.check(files.length > 100, `${watched.name}: only ${files.length} samples`);
  await page.route("**/samples/*", (route) => {
    const name = new URL(route.request().url()).pathname.split("/").at(-1);
    return route.fulfill({ contentType: "text/html; charset=utf-8", body: readFileSync(join(folder, name), "utf8") });
  });
  // Pictures that samples only name are not on the server.
  await page.route(/\/media\/|\/sample\.jpg$/, (route) => route.fulfill({ contentType: "image/svg+xml", body: picture }));
  // Samples hold hostile words where a browser expects a day or a time; it says so and shows nothing.
  watched.expects = /does not conform to the required format/;
  for (const name of files.filter((_, at) => at % parts === part)) await watched.visit(name.replace(/\.[a-z]+\.html$/, ""), `/samples/${name}`);
}

const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#14508C"/></svg>';
