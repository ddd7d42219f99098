// Bytes and their spellings.

const BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export const encode = (text) => new TextEncoder().encode(text);

/** The text, or undefined when it is no UTF-8. */
export const decode = (bytes) => {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
};

/** One character per byte: for looking through a file. */
export const latin = (bytes) => {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
};

export const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");

export const fromHex = (text) => {
  if (text.length % 2 || /[^0-9a-f]/i.test(text)) return undefined;
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
};

/** The sum of PNG and ZIP. */
export const crc32 = (bytes) => {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
};

export const sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

export const concat = (...parts) => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

export const same = (one, other) => one.length === other.length && one.every((byte, at) => byte === other[at]);

/** Whether a part stands somewhere in the bytes. */
export const holds = (bytes, part) => latin(bytes).includes(latin(part));

/** Bytes have one spelling: what browsers forgive is none. */
export const fromBase64 = (text) => {
  try {
    const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    return btoa(latin(bytes)) === text ? bytes : undefined;
  } catch {
    return undefined;
  }
};

export const fromBase64Url = (text) => {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return undefined;
  const filled = text.padEnd(4 * Math.ceil(text.length / 4), "=");
  return fromBase64(filled.replaceAll("-", "+").replaceAll("_", "/"));
};

/** Base 58 with the `z` of multibase before it. */
export const fromMultibase = (text) => {
  if (typeof text !== "string" || text[0] !== "z" || text.length > 100) return undefined;
  const bytes = [];
  for (const sign of text.slice(1)) {
    let carry = BASE58.indexOf(sign);
    if (carry < 0) return undefined;
    for (let at = 0; at < bytes.length; at += 1) {
      carry += bytes[at] * 58;
      bytes[at] = carry & 255;
      carry >>= 8;
    }
    while (carry) {
      bytes.push(carry & 255);
      carry >>= 8;
    }
  }
  for (const sign of text.slice(1)) {
    if (sign !== "1") break;
    bytes.push(0);
  }
  return Uint8Array.from(bytes.reverse());
};

/** Unpacks at most `most` bytes; a broken stream gives nothing. */
export const unpack = async (bytes, format, most) => {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format)).getReader();
  const parts = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return concat(...parts);
      size += value.length;
      if (size > most) {
        await reader.cancel();
        return undefined;
      }
      parts.push(value);
    }
  } catch {
    return undefined;
  }
};
