import { codes } from "../../../src/generated/codes";

/** Names that stand in Latin letters in Chinese sentences; everything else has a Chinese word. */
const names =
  /DB\d{4}\/T|MZ\/T|GB\/T|SHA-256|UTF-8|JSON|Excel|CSV|Word|HTML|MiB|Promise|E\+11|YYYY-MM(?:-DD)?|\bI、O、S、V、Z\b|␠|[A-Z]{1,2}\d+/g;

/** Dates as they are written into data. */
const days = /\d{4}-\d{2}(?:-\d{2})?/g;

const toWrite = /[a-z]\w*(?:（[^（）]+）| \([^()]+\))|（terms）/g;

const allCodes = Object.values(codes).flatMap((list) => Object.keys(list!.codes));
const camelCodes = allCodes.filter((code) => /[a-z][A-Z]/.test(code));

/** What no reader of a report should meet in a sentence, by what it is; empty for a sentence that is fit to print. */
export function faultsIn(sentence: string, locale: "zh-CN" | "en"): string[] {
  const faults: string[] = [];
  const find = (what: string, pattern: RegExp, text = sentence) => {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) faults.push(`${what} “${found}”`);
  };
  find("placeholder", /[{}]/);
  // In English these two are words; as values they would stand alone.
  find(
    "value",
    locale === "en"
      ? /\b(?:null|undefined|NaN)\b|\[object/
      : /\b(?:null|undefined|true|false|NaN)\b|\[object/,
  );
  find("address", /\b[\w-]+\.(?:com|cn|org|net)\b/);
  find("pointer", /(?:^|[^\w<>/.:])\/[a-z]\w*(?:\/\w+)*/);
  find("regular expression", /\^\(|\\d|\[0-9|\(\?:/);
  find("decision", /决定 ?\d{4}|decision \d{4}|口径记录 ?\d{4}|\b00\d\d\b/);
  // What to write in place of a wrong code is said as it is written in the data, its title behind it.
  const bare = sentence.replace(toWrite, "");
  for (const code of camelCodes) if (new RegExp(`\\b${code}\\b`).test(bare)) faults.push(`code “${code}”`);
  find("doubled punctuation", /[，。；：、！？]{2}|[,;:]{2}|(?<!\.)\.\.(?!\.)|。[，；：]|（）|\(\)|“”/);
  if (locale === "zh-CN") {
    find("English", /[A-Za-z]{2,}/, bare.replace(names, ""));
    find("half-width punctuation", /\p{Script=Han}[,;:!?()]\p{Script=Han}|\p{Script=Han}[,;:!?](?!\w)/u);
    find(
      "space beside a count",
      /\p{Script=Han} \d[\d,.]*\p{Script=Han}|\d \p{Script=Han}/u,
      sentence.replace(days, ""),
    );
  }
  return faults;
}
