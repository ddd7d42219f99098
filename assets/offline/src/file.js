// What a file is and what it carries: the rules of src/evidence/file.rs, pdf.rs and pades.rs.

import { concat, crc32, decode, fromHex, hex, latin, same, sha256, unpack } from "./bytes.js";
import { isSample, readNumber } from "./number.js";
import { LARGEST } from "./shape.js";

export const LARGEST_FILE = 1024 * 1024;
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const NAMESPACE = "https://purl.imsglobal.org/ob/v3p0";
// The pictures of our badges, written in by build.mjs: what is around the credential must be these.
const { PNG_DIGEST, SVG } = PICTURES;
const BUDGET = 4 * 1024 * 1024;
const MOST_STREAMS = 400;
const MOST_SIGNATURES = 8;

const isJwt = (text) => /^\s*eyJ[A-Za-z0-9_-]*\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]*\s*$/.test(text);

const sniff = (bytes) => {
  if (latin(bytes.subarray(0, 1024)).includes("%PDF-")) return "pdf";
  if (PNG.every((byte, at) => bytes[at] === byte)) return "png";
  const text = decode(bytes)?.trimStart();
  if (text === undefined) return undefined;
  if (text.startsWith("{")) return "json";
  if (text.startsWith("c2sp.org/tlog-proof@v1\n")) return "log-proof";
  if (text.startsWith("<") && text.includes("<svg")) return "svg";
  return isJwt(text) ? "jwt" : undefined;
};

const carriedText = (text) => {
  if (text === undefined) return {};
  return isJwt(text) ? { jwt: text.trim() } : { json: text };
};

const fromPng = (bytes) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = [];
  const kinds = [];
  const picture = [bytes.subarray(0, 8)];
  for (let at = 8; at < bytes.length;) {
    if (at + 12 > bytes.length) return undefined;
    const length = view.getUint32(at);
    if (at + 12 + length > bytes.length) return undefined;
    const body = bytes.subarray(at + 4, at + 8 + length);
    if (crc32(body) !== view.getUint32(at + 8 + length)) return undefined;
    kinds.push(latin(body.subarray(0, 4)));
    if (latin(body.subarray(0, 24)) === "iTXtopenbadgecredential\0") found.push(body.subarray(24));
    else picture.push(bytes.subarray(at, at + 12 + length));
    at += 12 + length;
  }
  if (kinds[0] !== "IHDR" || kinds.at(-1) !== "IEND" || found.length !== 1) return undefined;
  const [rest] = found;
  if (rest[0] || rest[1]) return undefined;
  const language = rest.indexOf(0, 2);
  const keyword = rest.indexOf(0, language + 1);
  if (language < 0 || keyword < 0) return undefined;
  return { text: decode(rest.subarray(keyword + 1)), picture: concat(...picture) };
};

const fromSvg = (text) => {
  if (/<!DOCTYPE/i.test(text)) return undefined;
  const document = new DOMParser().parseFromString(text, "image/svg+xml");
  if (document.getElementsByTagName("parsererror").length) return undefined;
  const found = document.getElementsByTagNameNS(NAMESPACE, "credential");
  if (found.length !== 1 || found[0].parentNode !== document.documentElement) return undefined;
  return found[0].getAttribute("verify") ?? found[0].textContent;
};

const intoSvg = (element) => {
  const at = SVG.indexOf(">") + 1;
  return SVG.slice(0, at).replace("<svg", `<svg xmlns:openbadges="${NAMESPACE}"`) + element + SVG.slice(at);
};

const isOurSvg = (svg, text) => {
  const json = `<![CDATA[${text?.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
  return svg === intoSvg(`<openbadges:credential>${json}</openbadges:credential>`) ||
    svg === intoSvg(`<openbadges:credential verify="${text}"/>`);
};

const png = async (bytes, evidence) => {
  const { text, picture } = fromPng(bytes) ?? {};
  evidence.carried = carriedText(text);
  evidence.isRepainted = picture === undefined || hex(await sha256(picture)) !== PNG_DIGEST;
};

const svg = (text, evidence) => {
  const inside = fromSvg(text);
  evidence.carried = carriedText(inside);
  evidence.isRepainted = !isOurSvg(text, inside);
};

/** The numbers in verification addresses (`…/v/NUMBER`). */
const numbers = (text) =>
  [...text.matchAll(/\/v\/([0-9a-z-]{15,17})(?![0-9a-z-])/gi)].map(([, typed]) => readNumber(typed))
    .filter((read) => read && !read.isMended).map(({ number }) => number);

const fromPdf = async (bytes, text) => {
  const attached = [];
  const found = numbers(text);
  let budget = BUDGET;
  let seen = 0;
  for (const { index: at } of text.matchAll(/stream(?=\r?\n)/g)) {
    if (text.slice(at - 3, at) === "end") continue;
    seen += 1;
    if (seen > MOST_STREAMS) break;
    const before = text.slice(Math.max(0, at - 2048), at);
    const dictionary = before.slice(before.lastIndexOf(" obj") + 1);
    const isAttachment = dictionary.includes("/EmbeddedFile");
    if (!isAttachment && !dictionary.includes("/ObjStm")) continue;
    const start = at + 6 + (text[at + 6] === "\r" ? 2 : 1);
    const said = /\/Length (\d+)(?!\d| \d+ R)/.exec(dictionary);
    const end = said ? start + Number(said[1]) : text.indexOf("endstream", start);
    const data = bytes.subarray(start, end < 0 ? bytes.length : end);
    const content = dictionary.includes("/FlateDecode") ? await unpack(data, "deflate", budget) : data;
    budget -= content?.length ?? 0;
    if (isAttachment) attached.push(content);
    else found.push(...numbers(latin(content ?? [])));
  }
  const isOne = attached.length === 1 && attached[0] && attached[0].length <= LARGEST;
  const carried = isOne ? carriedText(decode(attached[0])) : {};
  return { carried, isSample: found.length > 0 && found.every(isSample) };
};

// OID, SET and OCTET STRING of the attribute messageDigest.
const MESSAGE_DIGEST = latin(fromHex("06092a864886f70d01090431220420"));

// The spaces that ASCII has.
const RANGE = /^\/ByteRange[\t\n\f\r ]*\[[\t\n\f\r ]*(\d+)[\t\n\f\r ]+(\d+)[\t\n\f\r ]+(\d+)[\t\n\f\r ]+(\d+)[\t\n\f\r ]*\]/;

/** The digest that a signature says it is about. The first one: a timestamp, which follows, has one of its own. */
const said = (content) => {
  const at = latin(content).indexOf(MESSAGE_DIGEST) + MESSAGE_DIGEST.length;
  return at < MESSAGE_DIGEST.length || at + 32 > content.length ? undefined : content.subarray(at, at + 32);
};

/** The signatures in a file that stand as we write them, whatever each is about. */
const loose = (text) => {
  const found = [];
  for (const [, digits] of text.matchAll(/\/Contents<([0-9a-fA-F]*)>/g)) {
    const content = digits.length > 2 * LARGEST ? undefined : fromHex(digits);
    const digest = content && said(content);
    if (digest) found.push({ content, digest });
    if (found.length === MOST_SIGNATURES) break;
  }
  return found;
};

/** What the last signature covers and, if that is the whole file as it is, what stands in its slot. */
const signature = async (bytes, text) => {
  const at = text.lastIndexOf("/ByteRange");
  if (at < 0) return { coverage: "unsigned" };
  const numbers = RANGE.exec(text.slice(at, at + 120));
  if (!numbers) return { coverage: "changed" };
  const [start, length, next, rest] = numbers.slice(1).map(Number);
  const size = next - length;
  if (start !== 0 || next + rest !== bytes.length || size < 0 || size > 2 * LARGEST) return { coverage: "part" };
  const gap = text.slice(length, next);
  const written = /^<[0-9a-fA-F]*>$/.test(gap) ? gap.slice(1, -1) : "";
  const digits = written.toLowerCase();
  const content = fromHex(digits);
  const told = content && said(content);
  if (!told) return { coverage: "changed" };
  const digest = await sha256(concat(bytes.subarray(0, length), bytes.subarray(next)));
  if (!same(digest, told)) return { coverage: "changed" };
  const isPlain = written === digits && text.slice(at, length) === `${numbers[0]}/Contents`;
  return { coverage: "whole", slot: { content, digest, isPlain } };
};

/** Reads any bytes; no kind: nothing can be made out. */
export const read = async (bytes) => {
  const digest = hex(await sha256(bytes));
  const kind = bytes.length && bytes.length <= LARGEST_FILE ? sniff(bytes) : undefined;
  const evidence = { kind, digest, carried: {}, coverage: "unsigned" };
  if (kind === "pdf") {
    const text = latin(bytes);
    Object.assign(evidence, await fromPdf(bytes, text), await signature(bytes, text), { signatures: loose(text) });
  }
  if (kind === "json") evidence.carried = { json: decode(bytes) };
  if (kind === "jwt") evidence.carried = { jwt: decode(bytes).trim() };
  if (kind === "png") await png(bytes, evidence);
  if (kind === "svg") svg(decode(bytes), evidence);
  return evidence;
};
