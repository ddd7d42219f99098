// What of a name counts when it is compared: `fold::letters` of src/base/fold.rs, by the tables
// that are written into the page. tests/browser/exit.mjs asks both the same.

const MARK = /^\p{M}$/u;
const SPACE = /^\p{White_Space}$/u;
const CYRILLIC = /^\p{Script=Cyrillic}$/u;
/** That of й. */
const BREVE = "\u0306";
const COUNTS = /^[\p{Alphabetic}\p{N}\p{M}]$/u;

/** Makes of tables what makes of a name its letters. Nothing that does not count carries a mark, so
 * what stands around a name need not be taken off first. */
export const lettersBy = ({ zeros, invisible, instead, bare }) => {
  const taken = new Map(instead.map(([sign, text]) => [String.fromCodePoint(sign), text]));
  const isBare = new RegExp(bare.map((name) => `\\p{Script=${name}}`).join("|"), "u");
  const keepsMarks = (base, mark) => !isBare.test(base) && (!CYRILLIC.test(base) || mark === BREVE);
  const plain = (sign) => {
    const place = sign.codePointAt(0);
    if (invisible.some(([first, last]) => first <= place && place <= last)) return "";
    if (taken.has(sign)) return taken.get(sign);
    if (SPACE.test(sign)) return " ";
    const zero = zeros.find((known) => known <= place && place < known + 10);
    return zero === undefined ? sign : String(place - zero);
  };
  return (name) => {
    let folded = "";
    let base = " ";
    // Sign by sign: a word in Greek would end in another sigma.
    const small = [...name.normalize("NFKC")].map((sign) => sign.toLowerCase()).join("");
    for (const sign of small.normalize("NFD")) {
      if (MARK.test(sign)) {
        if (keepsMarks(base, sign)) folded += sign;
        continue;
      }
      const text = plain(sign);
      folded += text;
      // What vanished is no base.
      if (text) base = [...text].at(-1);
    }
    return [...folded.normalize("NFD")].filter((sign) => COUNTS.test(sign)).join("");
  };
};
