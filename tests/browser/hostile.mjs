// What strangers may hand to the page that checks without us: files and packs at which two readers
// could differ.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";

// OID, SET and OCTET STRING of the attribute messageDigest.
const DIGEST = "06092a864886f70d01090431220420";

/** A PDF with a signature about all of it that is nothing but its digest. `slot` writes it. */
function signed(slot, space = " ") {
  const [rest, length] = [">>\n%%EOF\n", slot("0".repeat(64)).length];
  const head = (...numbers) => {
    const range = numbers.map((number) => String(number).padStart(8, "0")).join(space);
    return `%PDF-1.7\n/ByteRange[${range}]/Contents`;
  };
  const open = head(0, 0, 0, 0).length;
  const before = head(0, open, open + length, rest.length);
  const digest = createHash("sha256").update(before + rest, "latin1").digest("hex");
  return Buffer.from(before + slot(digest) + rest, "latin1");
}

/** A JWT that says the same in other letters: the last one of its header has bits of no byte. */
function respelled(jwt) {
  const signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const at = jwt.indexOf(".") - 1;
  return Buffer.from(jwt.slice(0, at) + signs[signs.indexOf(jwt[at]) + 1] + jwt.slice(at + 1));
}

/** By name, each with the finding that both must have. Nothing in them is ours, whatever was done to them. */
export const files = (golden) => [
  ["whole.pdf", "not-ours", signed((digest) => `<${DIGEST}${digest}00>`)],
  ["large-slot.pdf", "not-ours", signed((digest) => `<${DIGEST}${digest}${"0".repeat(200000)}>`)],
  ["other-spaces.pdf", "not-ours", signed((digest) => `<${DIGEST}${digest}00>`, "\v")],
  ["between-bytes.pdf", "not-ours", signed((digest) => `<0${DIGEST}0${DIGEST}${digest}>`)],
  ["empty.jwt", "not-ours", Buffer.from("eyJhIjoxfQ.bnVsbA.AAAA")],
  ["respelled.jwt", "not-ours", respelled(readFileSync(join(golden, "credential.jwt"), "latin1").trim())],
];

function zip(entries) {
  const parts = entries.flatMap(([name, bytes, sum = crc32(bytes)]) => {
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50);
    head.writeUInt32LE(sum, 14);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt16LE(name.length, 26);
    return [head, Buffer.from(name, "latin1"), bytes];
  });
  return Buffer.concat([...parts, Buffer.from("PK\x01\x02")]);
}

/** Packs by name that nobody may go by, and one that everybody may. */
export function packs(golden) {
  const issuer = ["issuers/harbour/did.json", readFileSync(join(golden, "did.json"))];
  const told = (text) => ["issuers/harbour/papers.json", Buffer.from(text)];
  const nobody = told('{"format":1,"keys":[]}');
  const key = '"certificates":["?"],"signsFrom":"2026-11-01T00:00:00Z"';
  const named = (name) => Buffer.from(readFileSync(join(golden, name), "utf8").replaceAll("partners:harbour", "partners:other"));
  const list = ["status/1.json", named("list.json")];
  return [
    ["good.zip", true, zip([issuer, nobody])],
    ["of-later.zip", true, zip([issuer, told('{"format":2,"keys":7}')])],
    ["name-twice.zip", false, zip([issuer, nobody, nobody])],
    ["other-sum.zip", false, zip([[...issuer, 1]])],
    ["no-name.zip", false, zip([issuer, ["\xff", Buffer.alloc(1)]])],
    ["no-list.zip", false, zip([["issuers/harbour/did.json", Buffer.from('{"id":"did:web:a","verificationMethod":7}')]])],
    ["key-twice.zip", false, zip([issuer, told('{"format":1,"format":1,"keys":[]}')])],
    ["no-format.zip", false, zip([issuer, told('{"format":-1,"keys":[]}')])],
    // A list that says it is of another issuer, whose document is not there, and is there.
    ["list-of-stranger.zip", false, zip([issuer, list])],
    ["list-renamed.zip", false, zip([issuer, ["issuers/other/did.json", named("did.json")], list])],
    ["no-certificate.zip", false, zip([issuer, told(`{"format":1,"keys":[{${key}}]}`)])],
  ];
}
