// The trust pack: the rules of src/evidence/trust.rs, zip.rs.

import {
  concat, crc32, decode, encode, fromBase64, fromBase64Url, fromMultibase, hex, latin, sha256, unpack,
} from "./bytes.js";
import { readPapers } from "./paper.js";
import { ed25519, holds } from "./proof.js";
import { isList, moment, parse } from "./shape.js";

const BITS = 16384;

/** Files of an archive in which nothing is compressed and no name stands twice. */
export const unzip = (bytes) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files = new Map();
  let at = 0;
  while (at + 30 <= bytes.length && view.getUint32(at, true) === 0x04034b50) {
    const size = view.getUint32(at + 18, true);
    const name = view.getUint16(at + 26, true);
    const start = at + 30 + name + view.getUint16(at + 28, true);
    if (view.getUint16(at + 8, true) !== 0 || start + size > bytes.length) return undefined;
    const [path, content] = [decode(bytes.subarray(at + 30, at + 30 + name)), bytes.subarray(start, start + size)];
    if (path === undefined || files.has(path) || crc32(content) !== view.getUint32(at + 14, true)) return undefined;
    files.set(path, content);
    at = start + size;
  }
  return files.size && latin(bytes.subarray(at, at + 4)) === "PK\x01\x02" ? files : undefined;
};

const document = (bytes) => {
  const read = parse(decode(bytes));
  if (typeof read?.id !== "string" || !read.id.startsWith("did:web:")) return undefined;
  const keys = new Map();
  const rsa = new Map();
  for (const method of read.verificationMethod ?? []) {
    if (method.controller !== read.id || !read.assertionMethod?.includes(method.id)) continue;
    const key = fromMultibase(method.publicKeyMultibase);
    if (method.type === "Multikey" && key?.length === 34 && key[0] === 0xed && key[1] === 1) {
      keys.set(method.id, key.subarray(2));
    }
    const jwk = method.publicKeyJwk;
    if (method.type === "JsonWebKey" && jwk?.kty === "RSA") rsa.set(method.id, jwk);
  }
  return { did: read.id, keys, rsa };
};

const list = async (bytes, issuers) => {
  const read = parse(decode(bytes));
  if (!isList(read)) return undefined;
  const { proof, ...bare } = read;
  const key = issuers.get(read.issuer)?.keys.get(proof.verificationMethod);
  const packed = fromBase64Url(read.credentialSubject.encodedList.slice(1));
  const [from, until] = [moment(read.validFrom), moment(read.validUntil)];
  if (!key || !packed || !from || !until || !(await holds(bare, proof, key))) return undefined;
  const bits = await unpack(packed, "gzip", BITS);
  return bits?.length === BITS ? { address: read.id, issuer: read.issuer, bits, from, until } : undefined;
};

const logKey = async (text) => {
  const [name, id, encoded] = text.trim().split(/\+(.{8})\+/);
  const key = encoded && fromBase64(encoded);
  if (!key || key.length !== 33 || key[0] !== 1) return undefined;
  const hash = await sha256(concat(encode(`${name}\n`), key));
  return hex(hash.subarray(0, 4)) === id ? { name, id, key: key.subarray(1) } : undefined;
};

/** The checkpoint in a signed note, if the log's key signed it. */
export const checkpoint = async (note, by) => {
  const split = note.lastIndexOf("\n\n");
  if (split < 0) return undefined;
  const signed = note.slice(0, split + 1);
  let isSigned = false;
  for (const line of note.slice(split + 2).split("\n")) {
    const [, name, encoded] = /^\u2014 (\S+) (\S+)$/.exec(line) ?? [];
    const bytes = name === by.name ? fromBase64(encoded) : undefined;
    if (!bytes || hex(bytes.subarray(0, 4)) !== by.id) continue;
    if (!(await ed25519(by.key, bytes.subarray(4), encode(signed)))) return undefined;
    isSigned = true;
  }
  const [origin, size, root] = signed.split("\n");
  const bytes = root && fromBase64(root);
  const may = isSigned && origin === by.name && /^(0|[1-9]\d{0,15})$/.test(size) && bytes?.length === 32;
  return may ? { size: Number(size), root: bytes } : undefined;
};

const readFiles = async (bytes) => {
  const files = unzip(bytes);
  if (!files) return { bad: "trust-pack.zip" };
  const issuers = new Map();
  const lists = new Map();
  for (const [name, content] of files) {
    if (!name.startsWith("issuers/") || !name.endsWith("/did.json")) continue;
    const read = document(content);
    if (!read) return { bad: name };
    const papers = `issuers/${name.split("/")[1]}/papers.json`;
    if (files.has(papers)) {
      const { bad, keys } = await readPapers(decode(files.get(papers)));
      if (bad) return { bad: papers };
      read.papers = keys;
    }
    issuers.set(read.did, read);
  }
  if (!issuers.size) return { bad: "issuers/" };
  for (const [name, content] of files) {
    if (!name.startsWith("status/") || !name.endsWith(".json")) continue;
    const read = await list(content, issuers);
    if (!read) return { bad: name };
    lists.set(read.address, read);
  }
  const trust = { issuers, lists };
  const key = files.get("log/key.txt");
  if (key) {
    trust.log = await logKey(decode(key));
    if (!trust.log) return { bad: "log/key.txt" };
  }
  const note = files.get("log/checkpoint.txt");
  if (note && trust.log) {
    trust.checkpoint = await checkpoint(decode(note), trust.log);
    if (!trust.checkpoint) return { bad: "log/checkpoint.txt" };
  }
  return { trust };
};

/** Reads a pack; `{ bad }` names the file that is not as it was signed. */
export const readTrust = async (bytes) => {
  try {
    return await readFiles(bytes);
  } catch {
    // Something in it is of another kind than it should be.
    return { bad: "trust-pack.zip" };
  }
};
