// From the paper back to the site: the PDF is drawn, its code read by a camera's program, its
// address opened by somebody who has never been here.

import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

export async function certificate(watched, server) {
  const { page, tally, folder } = watched;
  await page.goto("/desk");
  const link = page.locator('main a[href*="/my/certificates/"]').first();
  const place = (await link.getAttribute("href")).replace(/\.pdf$/, "");
  await watched.visit("certificate", place);
  const answer = await watched.context.request.get(`${place}.pdf`);
  const bytes = await answer.body();
  tally.check(answer.ok() && bytes.subarray(0, 5).toString() === "%PDF-", `${watched.name}: ${place}.pdf is no PDF`);
  const again = await (await watched.context.request.get(`${place}.pdf`)).body();
  tally.check(bytes.equals(again), `${watched.name}: the same certificate is not the same bytes`);
  const file = join(folder, "certificate.pdf");
  writeFileSync(file, bytes);
  await dropped(watched, file, bytes);
  const address = scanned(file, folder);
  // Capitals alone: a QR code of letters and digits is smaller than one of bytes (ISO/IEC 18004).
  tally.check(address.startsWith(`${server.base}/v/`.toUpperCase()), `${watched.name}: the QR code says ${address}`);
  await verified(watched, address);
}

/** With script a file that we issued stays where it is: its number and its digest are sent. */
async function dropped(watched, file, bytes) {
  const { page, tally, run } = watched;
  const other = join(watched.folder, "changed.pdf");
  writeFileSync(other, Buffer.concat([bytes, Buffer.from("\n%% saved anew\n")]));
  for (const [dropped, leaves] of [[file, !run.javaScript], [other, true]]) {
    const sent = [];
    const note = (request) => request.method() === "POST" && sent.push(request);
    page.on("request", note);
    await page.goto("/verify/file");
    await page.setInputFiles("#file", dropped);
    await watched.press(page.locator("#file-form"));
    await page.locator("dl.facts").waitFor();
    page.off("request", note);
    const sizes = await Promise.all(sent.map(async (request) => Number((await request.allHeaders())["content-length"])));
    const most = Math.max(...sizes);
    tally.check(most > bytes.length === leaves, `${watched.name}: ${sizes} bytes were sent of ${dropped}`);
    if (leaves) continue;
    tally.check(most < 2000, `${watched.name}: ${sizes} bytes were sent`);
    const finding = await page.locator(".verdict h1").count();
    tally.check(finding === 1, `${watched.name}: the dropped paper is not unchanged`);
    await watched.look("file-dropped");
  }
}

/** What the QR code of the first page says. */
function scanned(file, folder) {
  const picture = join(folder, "certificate");
  // It complains about a message bus that it does not need.
  const quiet = { stdio: ["ignore", "pipe", "ignore"] };
  execFileSync("pdftoppm", ["-png", "-r", "150", "-singlefile", file, picture]);
  const read = execFileSync("zbarimg", ["--raw", "--quiet", "-Sdisable", "-Sqrcode.enable", `${picture}.png`], quiet);
  return read.toString().trim();
}

/** A stranger with a telephone opens the address; the page and its JSON twin say "valid". */
async function verified(watched, address) {
  const path = new URL(address).pathname;
  const answer = await watched.context.request.get(`${path.replace("/V/", "/v/")}.json`);
  const twin = await answer.json();
  watched.tally.check(JSON.stringify(twin).includes('"valid"'), `${watched.name}: the twin says ${JSON.stringify(twin)}`);
  await watched.visit("verification", `${path}?lang=${watched.run.language}`);
}
