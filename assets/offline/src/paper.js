// Whether a key of ours signed a paper: the rules of src/evidence/papers.rs and
// src/certificates/pdf/sign/check.rs. Nothing of a signature is free but its value and a timestamp,
// so it is put together again from the certificates in the pack and compared, byte for byte. That
// needs no library for certificates.

import { concat, fromBase64, fromHex, holds, latin, same, sha256 } from "./bytes.js";
import { moment, parse } from "./shape.js";

const FORMAT = 1;

// DER (X.690). Lengths stay below 65,536.
const der = (tag, ...parts) => {
  const body = concat(...parts);
  const { length } = body;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return concat([tag, ...size], body);
};

/** The parts of a structure, whole and opened; undefined when they cannot be told or are no DER. */
const parts = (bytes) => {
  const found = [];
  for (let at = 0; at < bytes.length;) {
    const [tag, first] = bytes.subarray(at, at + 2);
    const more = first < 0x80 ? 0 : first - 0x80;
    if (first === undefined || more > 2 || (tag & 31) === 31) return undefined;
    const start = at + 2 + more;
    const length = bytes.subarray(at + 2, start).reduce((sum, byte) => sum * 256 + byte, more ? 0 : first);
    const [whole, value] = [bytes.subarray(at, start + length), bytes.subarray(start, start + length)];
    // Cut off, or its length is written in another way than the shortest.
    if (!same(der(tag, value), whole)) return undefined;
    found.push({ tag, whole, value });
    at = start + length;
  }
  return found;
};

const [SEQUENCE, SET, OCTETS] = [0x30, 0x31, 0x04];
const oid = (text) => der(0x06, fromHex(text));
const ONE = fromHex("020101");
const DATA = oid("2a864886f70d010701");
const SIGNED_DATA = oid("2a864886f70d010702");
const CONTENT_TYPE = oid("2a864886f70d010903");
const MESSAGE_DIGEST = oid("2a864886f70d010904");
const SIGNING_CERTIFICATE = oid("2a864886f70d010910022f");
const TIMESTAMP = oid("2a864886f70d010910020e");
const SHA_256 = der(SEQUENCE, oid("608648016503040201"));
const RSA_KEY = oid("2a864886f70d010101");
const KINDS = {
  ecdsa: { name: der(SEQUENCE, oid("2a8648ce3d040302")), how: { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } },
  rsa: {
    name: der(SEQUENCE, oid("2a864886f70d01010b"), fromHex("0500")), how: { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
  },
};

/** Sets are in the order of their bytes. */
const inOrder = (all) => [...all].sort((one, other) => (latin(one) < latin(other) ? -1 : 1));

const attribute = (name, value) => der(SEQUENCE, name, der(SET, value));

const signedAttributes = (key, digest) => concat(
  attribute(CONTENT_TYPE, DATA),
  attribute(MESSAGE_DIGEST, der(OCTETS, digest)),
  attribute(SIGNING_CERTIFICATE, der(SEQUENCE, der(SEQUENCE, der(SEQUENCE, der(OCTETS, key.digest))))),
);

const assembled = (key, attributes, value, token) => {
  const stamp = token ? [der(0xa1, attribute(TIMESTAMP, token))] : [];
  const signer = der(
    SEQUENCE, ONE, key.name, SHA_256, der(0xa0, attributes), key.kind.name, der(OCTETS, value), ...stamp,
  );
  const data = der(
    SEQUENCE, ONE, der(SET, SHA_256), der(SEQUENCE, DATA), der(0xa0, ...inOrder(key.certificates)), der(SET, signer),
  );
  return der(SEQUENCE, SIGNED_DATA, der(0xa0, data));
};

/** The value of the only signature and the token of its timestamp. */
const taken = (slot) => {
  const inside = (part) => (part ? parts(part.value) : undefined) ?? [];
  const [first, second] = slot;
  const size = first === SEQUENCE && second === 0x82 ? 4 + slot[2] * 256 + slot[3] : 0;
  const data = inside(inside(inside((parts(slot.subarray(0, size)) ?? [])[0])[1])[0]);
  const signer = inside(inside(data.at(-1))[0]);
  const stamp = signer[6] && inside(inside(inside(signer[6])[0])[1])[0];
  const isWhole = signer[5] && (!signer[6] || stamp?.tag === SEQUENCE);
  return isWhole ? { value: signer[5].value, token: stamp?.whole } : undefined;
};

/** Both numbers of an ECDSA signature, as browsers want them. */
const numbers = (value) => {
  const [pair] = parts(value) ?? [];
  const both = (pair ? parts(pair.value) : undefined)?.map((one) => one.value);
  if (both?.length !== 2) return undefined;
  const padded = both.map((one) => {
    const bare = one[0] === 0 ? one.subarray(1) : one;
    return bare.length <= 32 ? concat(new Uint8Array(32 - bare.length), bare) : [];
  });
  const shortest = (bytes) => {
    const from = bytes.findIndex((byte) => byte !== 0);
    const bare = from < 0 ? bytes.subarray(31) : bytes.subarray(from);
    return der(0x02, bare[0] > 127 ? [0] : [], bare);
  };
  const isPlain = padded.every((one) => one.length === 32) && same(der(SEQUENCE, ...padded.map(shortest)), value);
  return isPlain ? concat(...padded) : undefined;
};

const isValid = async (key, value, message) => {
  const signature = key.kind === KINDS.ecdsa ? numbers(value) : value;
  return signature !== undefined && crypto.subtle.verify(key.kind.how, key.key, signature, message);
};

/** Whether it is stamped; undefined: the key did not make it. */
const made = async (key, slot, digest) => {
  const { value, token } = taken(slot) ?? {};
  if (!value) return undefined;
  const attributes = signedAttributes(key, digest);
  if (!(await isValid(key, value, der(SET, attributes)))) return undefined;
  const whole = assembled(key, attributes, value, token);
  const isSame = same(whole, slot.subarray(0, whole.length)) && slot.subarray(whole.length).every((byte) => byte === 0);
  return isSame ? token !== undefined : undefined;
};

// The last word of several keys counts.
const WORDS = ["stranger", "broken", "out-of-time", "ours", "stolen"];

const worthOf = async (key, { content, digest, isPlain }, awarded, signed) => {
  if (!holds(content, key.certificates[0]) && !holds(content, key.digest)) return { word: "stranger" };
  const isStamped = isPlain ? await made(key, content, digest) : undefined;
  if (isStamped === undefined) return { word: "broken" };
  if (key.isCompromised) return { word: "stolen" };
  const isInTime = key.from <= signed && (key.until === undefined || awarded <= key.until);
  return isInTime ? { word: "ours", isStamped } : { word: "out-of-time" };
};

/** What the signature of a paper is worth under a genuine credential of the issuer of these keys. */
export const worth = async (keys, slot, { awardedDate, validFrom }) => {
  let most = { word: "stranger" };
  for (const key of keys) {
    const found = await worthOf(key, slot, moment(awardedDate), moment(validFrom));
    if (WORDS.indexOf(found.word) > WORDS.indexOf(most.word)) most = found;
  }
  return most;
};

/** Whether one of these keys made one of these signatures, about whatever file; a condemned key shows nothing. */
export const haveSigned = async (keys, signatures) => {
  for (const key of keys.filter(({ isCompromised }) => !isCompromised)) {
    for (const { content, digest } of signatures) {
      const isNamed = holds(content, key.certificates[0]) || holds(content, key.digest);
      if (isNamed && (await made(key, content, digest)) !== undefined) return true;
    }
  }
  return false;
};

const readKey = async ({ certificates, signsFrom, signsUntil, compromisedAt }) => {
  const raw = certificates.map(fromBase64);
  if (raw.includes(undefined)) return undefined;
  const [certificate] = parts(raw[0]);
  const body = parts(parts(certificate.value)[0].value);
  // The version stands before the rest, with its own tag.
  const [serial, , issuer, , , spki] = body[0].tag === 0xa0 ? body.slice(1) : body;
  const isRsa = same(parts(parts(spki.value)[0].value)[0].whole, RSA_KEY);
  const kind = isRsa ? KINDS.rsa : KINDS.ecdsa;
  const optional = (text) => (text === undefined || text === null ? undefined : moment(text) ?? Number.NaN);
  const [from, until, stolen] = [moment(signsFrom), optional(signsUntil), optional(compromisedAt)];
  return from !== undefined && !Number.isNaN(until) && !Number.isNaN(stolen) ? {
    certificates: raw, digest: await sha256(raw[0]), name: der(SEQUENCE, issuer.whole, serial.whole), kind,
    key: await crypto.subtle.importKey("spki", spki.whole, kind.how, false, ["verify"]),
    from, until, isCompromised: stolen !== undefined,
  } : undefined;
};

/** Reads `papers.json`: keys, or none for a file of a later release; `bad` when it is none. */
export const readPapers = async (text) => {
  try {
    const read = parse(text, Infinity);
    if (read.format >>> 0 !== read.format) return { bad: true };
    if (read.format !== FORMAT) return {};
    const keys = await Promise.all(read.keys.map(readKey));
    return keys.includes(undefined) ? { bad: true } : { keys };
  } catch {
    return { bad: true };
  }
};
