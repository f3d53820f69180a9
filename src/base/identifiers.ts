/** Why a text is not an identifier: a stable reason with its arguments; positions count from 1. */
export type FormatProblem =
  | { reason: "uscc.length"; actual: number; expected: number }
  | { reason: "uscc.character"; position: number; actual: string }
  | { reason: "uscc.division"; position: number; actual: string }
  | { reason: "uscc.checkCharacter"; actual: string; expected: string }
  | { reason: "division.scientific"; actual: string }
  | { reason: "division.length"; actual: number; expected: string }
  | { reason: "division.digits"; position: number; actual: string }
  | { reason: "division.province"; actual: string }
  | { reason: "division.countyWithoutCity"; actual: string }
  | { reason: "division.townshipWithoutCounty"; actual: string }
  | { reason: "division.villageWithoutTownship"; actual: string };

/** Length of a division code: down to the county, the township, the village or community. */
export type DivisionCodeLength = 6 | 9 | 12;

/**
 * Checks a unified social credit code: length, characters, division code, check character.
 *
 * Source: GB 32100-2015, as given by secondary pages: 31 characters without I, O, S, V, Z; weights
 * 3^(i-1) mod 31; check value 31 - (sum mod 31). That 31 counts as 0 is inferred from the formula.
 * Positions 3 to 8 are the division code. The kinds of authority and body (positions 1, 2) are not checked.
 *
 * @returns the first problem, or null for a well-formed code; that the body exists is not checked
 */
export function checkCreditCode(text: string): FormatProblem | null {
  if (text.length !== 18) return { reason: "uscc.length", actual: text.length, expected: 18 };
  let sum = 0;
  let weight = 1;
  for (let i = 0; i < 18; i++) {
    const actual = text.charAt(i);
    const value = creditCharacters.indexOf(actual);
    if (value < 0) return { reason: "uscc.character", position: i + 1, actual };
    if (i >= 2 && i < 8 && value > 9) return { reason: "uscc.division", position: i + 1, actual };
    if (i < 17) sum += value * weight;
    weight = (weight * 3) % 31;
  }
  const expected = creditCharacters.charAt((31 - (sum % 31)) % 31);
  const actual = text.charAt(17);
  return actual === expected ? null : { reason: "uscc.checkCharacter", actual, expected };
}

const creditCharacters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/**
 * Checks the shape of a division code of 6 (county), 9 (township) or 12 digits (village or community);
 * without a length, any of the three is accepted. Zeros close a code of a higher level: 320585000000.
 *
 * Source: the layout of the statistical division codes (province 2, city 2, county 2, township 3, village 3
 * digits) and the province codes of GB/T 2260. Whether the place exists is not checked.
 *
 * @returns the first problem, or null for a well-formed code
 */
export function checkDivisionCode(text: string, length?: DivisionCodeLength): FormatProblem | null {
  if (/^\d(?:\.\d+)?[eE]\+?\d+$/.test(text)) return { reason: "division.scientific", actual: text };
  const actual = text.length;
  if (length === undefined ? actual !== 6 && actual !== 9 && actual !== 12 : actual !== length) {
    return {
      reason: "division.length",
      actual,
      expected: length === undefined ? "6/9/12" : String(length),
    };
  }
  for (let i = 0; i < actual; i++) {
    const c = text.charCodeAt(i);
    if (c < 48 || c > 57) return { reason: "division.digits", position: i + 1, actual: text.charAt(i) };
  }
  if (!provinces.has(text.slice(0, 2))) return { reason: "division.province", actual: text.slice(0, 2) };
  return checkLevels(text);
}

function checkLevels(text: string): FormatProblem | null {
  const city = text.slice(2, 4) !== "00";
  const county = text.slice(4, 6) !== "00" || citiesWithoutCounties.has(text.slice(0, 4));
  const township = text.length > 6 && text.slice(6, 9) !== "000";
  const village = text.length > 9 && text.slice(9, 12) !== "000";
  if (county && !city) return { reason: "division.countyWithoutCity", actual: text };
  if (township && !county) return { reason: "division.townshipWithoutCounty", actual: text };
  if (village && !township) return { reason: "division.villageWithoutTownship", actual: text };
  return null;
}

const provinces: ReadonlySet<string> = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82".split(
    " ",
  ),
);

/** Dongguan, Zhongshan, Danzhou: their townships stand directly under the city (441900003000). */
const citiesWithoutCounties: ReadonlySet<string> = new Set(["4419", "4420", "4604"]);

/** What a division code says of the place: `320585000` names a county, for zeros close a code of a higher level. */
export function placeOfDivisionCode(code: string): string {
  if (code.length === 12 && code.endsWith("000")) return placeOfDivisionCode(code.slice(0, 9));
  if (code.length === 9 && code.endsWith("000")) return placeOfDivisionCode(code.slice(0, 6));
  if ((code.length === 6 || code.length === 4) && code.endsWith("00"))
    return placeOfDivisionCode(code.slice(0, -2));
  return code;
}
