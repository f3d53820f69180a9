import type { CommanderError } from "commander";
import { parseDay } from "../base/dates";
import type { Locale } from "../base/language";
import { nearest } from "../base/nearest";
import type { Arguments } from "../text/format";
import { InvalidArgumentError } from "./commander";
import { languages, localeOf } from "./languages";
import { isWordKey, type WordKey, type Words } from "./words/index";

/** A command line that asks for what cannot be done; said in the language of the run. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  constructor(
    readonly key: Extract<WordKey, `usage.${string}`>,
    readonly args: Arguments = {},
  ) {
    super(key);
  }
}

export const inputs = ["json", "ndjson"] as const;

/** Parses a choice; commander's own `choices` speaks English only. */
export function oneOf<Choice extends string>(words: Words, option: string, choices: readonly Choice[]) {
  return (value: string): Choice => {
    const found = choices.find((choice) => choice === value);
    if (found !== undefined) return found;
    const meant = value.length > 3 ? nearest(value, choices) : null;
    const hint = meant === null ? "" : words("usage.meant", { value, meant });
    const args = { option, value, choices: choices.join(words("usage.or")) };
    throw new InvalidArgumentError(words("usage.choice", args) + hint);
  };
}

/** Parses a language, however it is written. */
export function language(words: Words) {
  return (value: string): Locale => localeOf(value) ?? (oneOf(words, "--lang", languages)(value) as Locale);
}

/** Parses a whole number between two others. */
export function aNumber(words: Words, option: string, least: number, most: number) {
  return (value: string): number => {
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(words("usage.number", { option, value, least, most }));
  };
}

/** The same for what commander found: its code gives the sentence, its message the name. */
export function commanderProblem(error: CommanderError, words: Words): string {
  const key = `usage.${error.code.replace("commander.", "")}`;
  const invalid = /^error: option .* is invalid\. ([\s\S]*)$/.exec(error.message)?.[1];
  if (!isWordKey(key)) return invalid ?? error.message.replace(/^error: /, "");
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const suggestion = /Did you mean (?:one of )?(.*)\?/.exec(error.message)?.[1];
  const hint = suggestion === undefined ? "" : words("usage.suggestion", { suggestion });
  return words(key, { name: name.split(" ")[0] ?? "" }) + hint;
}

/** Parses a period: a year, or its first and last day. */
export function aPeriod(words: Words) {
  return (value: string): { from: string; to: string } => {
    const text = value.normalize("NFKC").trim();
    const year = /^(\d{4})年?$/.exec(text)?.[1];
    if (year !== undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
    const [from = "", to = "", ...rest] = text.split(/\/|至|\.\./);
    const days = [from, to].map(parseDay);
    if (rest.length === 0 && days[0]! <= days[1]!) return { from, to };
    throw new InvalidArgumentError(words("usage.period", { value }));
  };
}
