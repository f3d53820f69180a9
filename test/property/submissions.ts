import fc from "fast-check";
import { codes } from "../../src/generated/codes";
import { type FieldModel, type ListModel, model } from "../../src/generated/model";

export type Document = { [key: string]: unknown };

const ids = ["A1", "A2", "A3"];
/** Around both ends of the period, within it, and months. */
const dates = [
  "2025-12-31",
  "2026-01-01",
  "2026-01-15",
  "2026-02-15",
  "2026-02",
  "2026-03-31",
  "2026-04-01",
  "2026-06-30",
];
const malformed: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
  -1,
  99_999_999_999,
  "x".repeat(300),
  {},
  [],
  true,
  "2026-02-30",
  [7],
);

function goodValue(field: FieldModel): fc.Arbitrary<unknown> {
  const known = Object.keys(codes[field.codes ?? ""]?.codes ?? {}).slice(0, 3);
  switch (field.type) {
    case "number":
      return fc.integer({ min: 0, max: 4 });
    case "date":
      return fc.constantFrom(...dates);
    case "boolean":
      return fc.boolean();
    case "texts":
      return fc.array(fc.constantFrom(...(field.references ? [...ids, "nowhere"] : known)), { maxLength: 3 });
    default:
      return fc.constantFrom(
        ...(field.references ? [...ids, ...ids, "nowhere"] : known.length > 0 ? known : ids),
      );
  }
}

/** A value, known none, nothing, or something malformed; `absent` marks what is left out. */
const absent = Symbol("absent");

function value(field: FieldModel, good: number, faults = true): fc.Arbitrary<unknown> {
  if (!faults) {
    const found = goodValue(field).filter(
      (one) => one !== "nowhere" && !(one as unknown[])?.includes?.("nowhere"),
    );
    return fc.oneof({ weight: good, arbitrary: found }, { weight: 2, arbitrary: fc.constant(null) });
  }
  return fc.oneof(
    { weight: good, arbitrary: goodValue(field) },
    { weight: 2, arbitrary: fc.constant(null) },
    { weight: 2, arbitrary: fc.constant(absent) },
    { weight: 1, arbitrary: malformed },
  );
}

function put(into: Document, path: readonly string[], what: unknown): void {
  if (what === absent) return;
  let at = into;
  for (const name of path.slice(0, -1)) {
    at[name] ??= {};
    at = at[name] as Document;
  }
  at[path.at(-1)!] = what;
}

function has(made: Document, path: readonly string[]): boolean {
  let value: unknown = made;
  for (const name of path) value = (value as Document | null | undefined)?.[name];
  return value !== undefined;
}

function take(made: Document, path: readonly string[]): void {
  let holder: unknown = made;
  for (const name of path.slice(0, -1)) holder = (holder as Document | null | undefined)?.[name];
  if (typeof holder === "object" && holder !== null) delete (holder as Document)[path.at(-1)!];
}

function entry(list: ListModel, faults = true): fc.Arbitrary<unknown> {
  const names = Object.keys(list.fields);
  const inner = Object.values(model.lists).filter(({ parent }) => parent === list.id);
  const fields = fc.tuple(...names.map((name) => value(list.fields[name]!, name === "id" ? 40 : 12, faults)));
  const lists = fc.tuple(...inner.map((nested) => entries(nested, faults)));
  const whole = fc.tuple(fields, lists, fc.boolean()).map(([values, nested, short]) => {
    const made: Document = {};
    values.forEach((what, k) => {
      put(made, names[k]!.split("/"), what);
    });
    nested.forEach((what, k) => {
      put(made, inner[k]!.path, what);
    });
    for (const [name, { instead }] of Object.entries(list.fields))
      if (instead !== undefined) agree(made, name, instead.field, instead.times);
    for (const { path, implied, steps } of inner) {
      // Both forms at once contradict each other, which is outside the laws.
      const flat = implied ? Object.values(implied) : Object.keys(steps ?? {});
      if (flat.length === 0 || !has(made, path)) continue;
      for (const one of short ? [path] : flat.map((name) => name.split("/"))) take(made, one);
    }
    return made;
  });
  if (!faults) return whole;
  return fc.oneof(
    { weight: 25, arbitrary: whole },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(null, 5, "x", []) },
  );
}

/** Two units of one quantity: mostly one of them, sometimes both; a contradiction is rare enough as it is. */
function agree(entry: Document, name: string, finer: string, times: number): void {
  const [own, other] = [entry[name], entry[finer]];
  if (typeof other !== "number" || other < 0 || other > times) return;
  if (own === null || other % 4 === 0) delete entry[finer];
  else if (typeof own !== "number" || other % 4 === 1) {
    delete entry[name];
    entry[finer] = other * times;
  } else if (other % 4 === 2) entry[finer] = own * times;
}

/** Most lists tell their entries apart; some hold an id twice. */
function entries(list: ListModel, faults = true): fc.Arbitrary<unknown> {
  const some = fc.array(entry(list, faults), { maxLength: 3 });
  const apart = some.map((array) =>
    array.map((one, k) =>
      typeof one === "object" && one !== null && "id" in one ? { ...one, id: ids[k] } : one,
    ),
  );
  if (!faults) return apart;
  return fc.oneof(
    { weight: 8, arbitrary: apart },
    { weight: 3, arbitrary: some },
    { weight: 1, arbitrary: fc.constant([]) },
    { weight: 2, arbitrary: fc.constant(absent) },
  );
}

const statement: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constant("complete") },
  { weight: 2, arbitrary: fc.constant("partial") },
  { weight: 1, arbitrary: fc.constant({ from: "2026-01-01", to: "2026-03-31" }) },
  { weight: 1, arbitrary: fc.constant({ from: "2026-01-15", to: "2026-03-31" }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>("all of it", null, 3, {}, { from: "2026-13-01", to: "2026-03-31" }),
  },
);

const topLists = Object.values(model.lists).filter(({ parent }) => parent === null);
const leaves = Object.keys(model.document).filter((pointer) => !/^\/(period|site\/(id|tier))/.test(pointer));

/** Small submissions made from the model of the schemas: few entries, few different values, every kind of fault. */
export function smallSubmission(
  lists: readonly string[] = topLists.map(({ id }) => id),
): fc.Arbitrary<Document> {
  const chosen = topLists.filter(({ id }) => lists.includes(id));
  const stated = Object.keys(model.lists);
  return fc
    .tuple(
      fc.constantFrom("serviceCentre", "station", "workRoom"),
      fc.tuple(...leaves.map((pointer) => value(model.document[pointer]!, 12))),
      fc.tuple(...chosen.map((list) => entries(list))),
      fc.array(fc.tuple(fc.constantFrom(...stated), statement), { maxLength: 2 }),
      fc.constantFrom<unknown>("320585102000", "320585102000", "110101001000", absent),
    )
    .map(([tier, document, made, statements, division]) => {
      const submission: Document = {
        site: { id: "s", tier },
        period: { from: "2026-01-01", to: "2026-03-31" },
      };
      leaves.forEach((pointer, k) => {
        put(submission, pointer.slice(1).split("/"), document[k]);
      });
      put(submission, ["site", "divisionCode"], division);
      made.forEach((what, k) => {
        put(submission, chosen[k]!.path, what);
      });
      if (statements.length > 0) submission.completeness = Object.fromEntries(statements);
      return submission;
    });
}

/** As small, but complete: no value is missing or malformed, every entry has an id of its own. */
export function completeSubmission(lists: readonly string[]): fc.Arbitrary<Document> {
  const chosen = topLists.filter(({ id }) => lists.includes(id));
  return fc
    .tuple(
      fc.constantFrom("serviceCentre", "station", "workRoom"),
      fc.tuple(...leaves.map((pointer) => value(model.document[pointer]!, 12, false))),
      fc.tuple(...chosen.map((list) => entries(list, false))),
    )
    .map(([tier, document, made]) => {
      const submission: Document = {
        site: { id: "s", tier },
        period: { from: "2026-01-01", to: "2026-03-31" },
      };
      leaves.forEach((pointer, k) => {
        put(submission, pointer.slice(1).split("/"), document[k]);
      });
      put(submission, ["site", "divisionCode"], "320585102000");
      made.forEach((what, k) => {
        put(submission, chosen[k]!.path, what);
      });
      return submission;
    });
}

/** Entries as they may yet be found, by list. */
export function findable(lists: readonly string[]): fc.Arbitrary<Record<string, Record<string, unknown>[]>> {
  const pools = lists.map((id) => fc.array(entry(model.lists[id]!, false), { minLength: 3, maxLength: 3 }));
  return fc.tuple(...pools).map((made) => Object.fromEntries(lists.map((id, k) => [id, made[k] as never])));
}

/** Before, within, at the end of and after the period of small submissions. */
export const smallDays = fc.constantFrom(
  "2026-01-01",
  "2026-02-28",
  "2026-03-31",
  "2026-03-31",
  "2026-05-01",
);
