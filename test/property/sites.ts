import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { model } from "../../src/generated/model";
import type { Document } from "./submissions";

const fixtures = "test/fixtures/sites";
const files = [
  "examples/annotated-submission.json",
  ...readdirSync(fixtures)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => `${fixtures}/${name}`),
];

/** Whole sites, typical and bad ones: most rules pass or fail on them. */
export const sites: readonly Document[] = files.map(
  (file) => JSON.parse(readFileSync(file, "utf8")) as Document,
);

const envelope = new Set(["period", "completeness", "formatVersion"]);

/** Walks down from the whole document, each number choosing the way; gives the place where it stopped. */
export function place(document: Document, way: readonly number[]): string[] {
  const path: string[] = [];
  let at: unknown = document;
  for (const step of way) {
    if (typeof at !== "object" || at === null) break;
    const names = Object.keys(at).filter((name) => path.length > 0 || !envelope.has(name));
    if (names.length === 0) break;
    const name = names[step % names.length]!;
    path.push(name);
    at = (at as Record<string, unknown>)[name];
    if (!Array.isArray(at) && step % 7 === 6 && path.length > 1) break;
  }
  return path;
}

const kept = /^(site|period|completeness|formatVersion|site\/(id|tier)|(period|completeness)\/.*)$/;
const keys = Object.keys(model.lists);

type Holder = Record<string, unknown> & unknown[];

/** One fault put into a copy of a submission, at a place found by walking. */
function spoil(document: Document, [kind, pick, way]: Fault): Document {
  const copy = structuredClone(document);
  if (kind === "completeness") {
    const statement = [{ from: "2026-01-01", to: "2026-06-30" }, "partial", "complete", { from: null }][
      pick % 4
    ];
    copy.completeness = { ...(copy.completeness as object), [keys[way[0]! % keys.length]!]: statement };
    return copy;
  }
  const path = place(copy, way);
  if (kept.test(path.join("/"))) return copy;
  const name = path.at(-1)!;
  const holder = path.slice(0, -1).reduce((at, step) => at[step] as Holder, copy as unknown as Holder);
  const value = holder[name];
  if (kind === "delete") {
    if (Array.isArray(holder)) holder.splice(Number(name), 1);
    else delete holder[name];
  } else if (kind === "twice" && Array.isArray(holder)) holder.push(structuredClone(value));
  else if (kind === "empty" && Array.isArray(value)) holder[name] = [];
  else if (kind === "other") holder[name] = another(value, pick);
  else if (kind === "null") holder[name] = null;
  else if (kind === "malformed") holder[name] = ["x".repeat(300), -1, {}, [[]], 5][pick % 5];
  return copy;
}

function another(value: unknown, pick: number): unknown {
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return Math.max(0, value + ((pick % 5) - 2));
  if (typeof value !== "string") return value;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return [value.slice(0, 7), `2025${value.slice(4)}`, "2026-12-31", "2027-01-01", "2026-06-30"][pick % 5];
  }
  return ["nowhere", "W1", "W2", "fullTime", "L1"][pick % 5];
}

type Fault = [kind: string, pick: number, way: number[]];

export const way = fc.array(fc.nat(9_999), { minLength: 6, maxLength: 6 });
const fault: fc.Arbitrary<Fault> = fc.tuple(
  fc.constantFrom("delete", "other", "other", "null", "malformed", "twice", "empty", "completeness"),
  fc.nat(99),
  way,
);

/** A whole site with a few faults in it. */
export const spoiledSite: fc.Arbitrary<Document> = fc
  .tuple(fc.nat(sites.length - 1), fc.array(fault, { maxLength: 4 }))
  .map(([site, faults]) => faults.reduce(spoil, sites[site]!));

/** At the beginning, within, at the end of and after their period. */
export const siteDays = fc.constantFrom(
  "2026-01-01",
  "2026-06-30",
  "2026-10-15",
  "2026-12-31",
  "2026-12-31",
  "2027-03-31",
);
