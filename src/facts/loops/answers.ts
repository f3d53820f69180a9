import { not, type Truth, UNDEFINED } from "../../logic/truth";

/** The opposite of each set of answers. */
export const negation: ArrayLike<number> = Uint8Array.from({ length: 8 }, (_, answers) => not(answers));

const less = 0;
const lessInclusive = 1;

/** Compares two readings of numbers or days: less, less or equal, or else equal. */
export function compareReadings(
  how: number,
  ca: number,
  al: number,
  ah: number,
  cb: number,
  bl: number,
  bh: number,
): Truth {
  if (ca === 1 && cb === 1) return compareValues(how, al, ah, bl, bh);
  let truth = (ca | cb) & 4 ? UNDEFINED : 0;
  const a = ca & 3;
  const b = cb & 3;
  if (a === 0 || b === 0) return truth;
  if ((a | b) & 2) truth |= 2;
  if (a & b & 1) truth |= compareValues(how, al, ah, bl, bh);
  return truth;
}

function compareValues(how: number, al: number, ah: number, bl: number, bh: number): Truth {
  if (how === less) return (al < bh ? 1 : 0) | (ah >= bl ? 2 : 0);
  if (how === lessInclusive) return (al <= bh ? 1 : 0) | (ah > bl ? 2 : 0);
  return (al <= bh && bl <= ah ? 1 : 0) | (al === ah && bl === bh && al === bl ? 0 : 2);
}

/** Whether a reading is one of some numbers. */
export function isAmong(numbers: readonly number[], can: number, lo: number, hi: number): Truth {
  let truth = (can & 4) | (can & 2);
  if (can & 1) truth |= numbers.some((one) => one >= lo && one <= hi) ? (lo === hi ? 1 : 3) : 2;
  return truth;
}
