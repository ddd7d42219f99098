// Bundles the scripts of the two pages: `node build.mjs` writes verify.js and exit.js, `node
// build.mjs --check` fails when those are not what the sources give.

import { build } from "esbuild";
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";

const here = (name) => new URL(name, import.meta.url);
const badge = (ending) => readFile(here(`../badge/1.${ending}`));
const pictures = {
  PNG_DIGEST: createHash("sha256").update(await badge("png")).digest("hex"), SVG: (await badge("svg")).toString(),
};
const isCheck = process.argv.includes("--check");
for (const [source, name] of [["src/main.js", "verify.js"], ["src/exit.js", "exit.js"]]) {
  const result = await build({
    entryPoints: [here(source).pathname],
    absWorkingDir: here(".").pathname,
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
    charset: "ascii",
    legalComments: "none",
    define: { PICTURES: JSON.stringify(pictures) },
    // Contexts come from the bundle; nothing is ever fetched.
    alias: { "@digitalbazaar/http-client": here("src/no-network.js").pathname },
  });
  // Inside a page nothing may look like the end of the script.
  const text = new TextDecoder().decode(result.outputFiles[0].contents).replaceAll("</script", "<\\/script");
  if (!isCheck) {
    await writeFile(here(name), text);
  } else if ((await readFile(here(name), "utf8")) !== text) {
    console.error(`assets/offline/${name} is not what its sources give: run npm run build there`);
    process.exitCode = 1;
  }
  console.log(`${name}: ${text.length} bytes`);
}
