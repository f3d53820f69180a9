import { canonicalJson } from "../base/canonical";
import { explainDay } from "../base/dates";
import { byCodeUnit } from "../base/order";
import type { Outcome } from "../generated/evaluation";
import { codeOf, type PaperKind, type Seal } from "./seal";

/** Before the name of each property: other programs write into the same place. */
export const prefix = "station-standard.";

/** Longer values are cut by Word when it saves the file. */
const longest = 200;

const letters: Readonly<Record<Outcome, string>> = {
  fail: "f",
  error: "e",
  unknown: "u",
  manual: "m",
  pass: "p",
  notApplicable: "n",
};

/** The seal as names and short texts: `meta` of a page, custom properties of a Word document. */
export function propertiesOf(seal: Seal): [name: string, value: string][] {
  const { findings, items, ...plain } = seal;
  const texts: [string, string][] = [];
  for (const [name, value] of Object.entries({ ...plain, code: codeOf(seal) }))
    texts.push([name, value ?? "-"]);
  for (const id of Object.keys(findings).sort(byCodeUnit)) {
    const own = Object.entries(findings[id]!);
    texts.push([`findings.${id}`, own.map(([number, outcome]) => number + letters[outcome]).join(" ")]);
  }
  for (const id of Object.keys(items ?? {}).sort(byCodeUnit))
    texts.push([`items.${id}`, items![id]!.join(" ")]);
  return texts.flatMap(([name, value]) => parted(`${prefix}${name}`, value));
}

/** Parts are numbered from 2: `name`, `name~2`… */
function parted(name: string, value: string): [string, string][] {
  const parts: [string, string][] = [];
  for (let start = 0, part = 1; start === 0 || start < value.length; start += longest, part++)
    parts.push([part === 1 ? name : `${name}~${part}`, value.slice(start, start + longest)]);
  return parts;
}

const kinds: readonly PaperKind[] = ["report", "notice", "workingPapers"];

/** What was carried, taken together again. `null` where it is none of ours. */
export function sealIn(properties: ReadonlyMap<string, string>): Seal | null {
  const whole = joined(properties);
  const text = (name: string) => whole.get(name) ?? "";
  const orNull = (name: string) => (text(name) === "-" || text(name) === "" ? null : text(name));
  if (text("code") === "" || !kinds.includes(text("kind") as PaperKind)) return null;
  // Somebody else's hand may have been at it: a day that is none is not evaluated on.
  if (explainDay(text("on")) !== null) return null;
  const items = byRulebook(whole, "items.", (value) => value.split(" ").filter(Boolean).map(Number));
  const corrects = orNull("corrects");
  return {
    kind: text("kind") as Seal["kind"],
    number: orNull("number"),
    date: text("date"),
    on: text("on"),
    site: text("site"),
    version: text("version"),
    rules: text("rules"),
    catalogue: orNull("catalogue"),
    submission: orNull("submission"),
    answers: orNull("answers"),
    assessment: orNull("assessment"),
    conclusion: text("conclusion") as Seal["conclusion"],
    findings: byRulebook(whole, "findings.", outcomesIn),
    ...(Object.keys(items).length > 0 && { items }),
    ...(corrects !== null && { corrects }),
  };
}

/** The code that is printed, as it was carried. */
export function carriedCode(properties: ReadonlyMap<string, string>): string {
  return joined(properties).get("code") ?? "";
}

function joined(properties: ReadonlyMap<string, string>): Map<string, string> {
  const whole = new Map<string, string>();
  for (const [name, value] of properties)
    if (name.startsWith(prefix) && !name.includes("~")) {
      let text = value;
      for (let part = 2; properties.has(`${name}~${part}`); part++) text += properties.get(`${name}~${part}`);
      whole.set(name.slice(prefix.length), text);
    }
  return whole;
}

function byRulebook<T>(
  whole: ReadonlyMap<string, string>,
  start: string,
  read: (value: string) => T,
): Record<string, T> {
  const found: [string, T][] = [];
  for (const [name, value] of whole)
    if (name.startsWith(start)) found.push([name.slice(start.length), read(value)]);
  return Object.fromEntries(found);
}

function outcomesIn(value: string): Record<number, Outcome> {
  const found: [string, Outcome][] = [];
  for (const one of value.split(" ")) {
    const outcome = (Object.keys(letters) as Outcome[]).find((key) => letters[key] === one.slice(-1));
    if (outcome !== undefined && /^\d+$/.test(one.slice(0, -1))) found.push([one.slice(0, -1), outcome]);
  }
  return Object.fromEntries(found);
}

/** Two seals say the same of one thing. */
export function same(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
