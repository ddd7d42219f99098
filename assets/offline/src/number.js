// A number as people type it: the rules of src/base/code.rs.

const ALPHABET = "23456789BCDFGHJKMNPQRSTVWXYZ";
const SIGNS = 15;
/** With three the check sign seldom leaves one possibility. */
const MOST_MENDED = 3;

const SEPARATOR =
  /[\s\-._,:;/·•−ـ\u2010-\u2015\uFE58\u200B-\u200F\u202A-\u202E\u2060-\u2069\u061C\u00AD\uFEFF]/u;

/** Capitals of the same shape on keyboards for Russian and Greek. */
const SHAPES = {
  "В": "B", "Β": "B", "С": "C", "Н": "H", "Η": "H", "К": "K", "Κ": "K", "М": "M", "Μ": "M", "Ν": "N", "Р": "P",
  "Ρ": "P", "Т": "T", "Τ": "T", "Х": "X", "Χ": "X", "У": "Y", "Υ": "Y", "Ζ": "Z", "О": "O", "Ο": "O", "А": "A",
  "Α": "A", "Е": "E", "Ε": "E", "І": "I", "Ι": "I",
};

/** What stood on the paper when somebody types a sign that no number has. */
const MISREAD = {
  O: "DQCG8", 0: "DQCG8", I: "7TJ", 1: "7TJ", L: "7TJ", "|": "7TJ", "!": "7TJ", A: "4R", E: "F3B", U: "VJ",
  "З": "3", "Э": "3", "Ч": "4", "Б": "6B",
};

// Digits stand in rows that begin with their zero.
const plainDigit = (sign) => {
  let value = 0;
  let code = sign.codePointAt(0) - 1;
  for (; /\p{Nd}/u.test(String.fromCodePoint(code)); code -= 1) value += 1;
  return String(value % 10);
};

const sameShape = (sign) => (/\p{Nd}/u.test(sign) ? plainDigit(sign) : SHAPES[sign] ?? sign);

const signsOf = (text) =>
  [...text.normalize("NFKC")].filter((sign) => !SEPARATOR.test(sign)).flatMap((sign) => [...sign.toUpperCase()])
    .map(sameShape).slice(0, 64);

// Luhn mod 28, as ISO/IEC 7812-1 has it for ten digits.
const isWhole = (signs) => {
  const n = ALPHABET.length;
  let sum = 0;
  signs.slice(0, -1).reverse().forEach((sign, place) => {
    const product = ALPHABET.indexOf(sign) * (place % 2 ? 1 : 2);
    sum += Math.floor(product / n) + (product % n);
  });
  return ALPHABET[(n - (sum % n)) % n] === signs.at(-1);
};

/** The number that was meant, and whether a sign was taken for another; nothing: it was mistyped. */
export const readNumber = (text) => {
  const signs = signsOf(text);
  const foreign = signs.filter((sign) => !ALPHABET.includes(sign)).length;
  if (signs.length !== SIGNS || foreign > MOST_MENDED) return undefined;
  let possible = [[]];
  for (const sign of signs) {
    const meant = ALPHABET.includes(sign) ? [sign] : [...(MISREAD[sign] ?? "")];
    possible = possible.flatMap((begun) => meant.map((next) => [...begun, next]));
  }
  const whole = possible.filter(isWhole);
  return whole.length === 1 ? { number: whole[0].join(""), isMended: foreign > 0 } : undefined;
};

/** Whether it is the number of samples. */
export const isSample = (number) => number === ALPHABET[0].repeat(SIGNS);

/** In groups, as printed. */
export const inGroups = (number) => number.match(/.{5}/g).join("-");
