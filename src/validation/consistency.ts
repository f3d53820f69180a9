import { codes } from "../generated/codes";
import type { ListModel } from "../generated/model";
import type { Defects } from "./defect";
import { checkId, checkIdentifier, type ListView } from "./identifiers";

// What the schema cannot see: unknown properties and codes, ids and references. Never masks anything.

type Known = { readonly [code: string]: unknown };
const codeLists = codes as unknown as Record<string, { readonly codes: Known }>;

/** What there is to check in a list: its property names, coded fields with their codes, fields with identifiers. */
export interface Plan {
  readonly names: Set<string>;
  readonly coded: readonly (readonly [string, string, Set<string>])[];
  /** With the list they refer to. */
  readonly references: readonly (readonly [string, string])[];
  /** Those that may name what is in no list. */
  readonly identifiers: readonly string[];
}

const plans = new WeakMap<ListModel, Plan>();

export function planOf(model: ListModel, nested: readonly string[]): Plan {
  let plan = plans.get(model);
  if (plan === undefined) {
    const flat = Object.entries(model.fields).filter(([path]) => !path.includes("/"));
    plan = {
      names: new Set([...Object.keys(model.fields).map((path) => path.split("/")[0]!), ...nested]),
      coded: flat.flatMap(([path, { codes: list }]) =>
        list === undefined ? [] : [[path, list, new Set(Object.keys(codeLists[list]?.codes ?? {}))] as const],
      ),
      references: flat.flatMap(([path, { references }]) =>
        references === undefined ? [] : [[path, references] as const],
      ),
      identifiers: flat.flatMap(([path, { identifies }]) => (identifies === undefined ? [] : [path])),
    };
    plans.set(model, plan);
  }
  return plan;
}

export function checkList(
  view: ListView,
  nested: readonly string[],
  listOf: (id: string) => ListView,
  defects: Defects,
): void {
  const plan = planOf(view.model, nested);
  const targets = plan.references.map(([path, id]) => [path, listOf(id)] as const);
  const { idField } = view.model;
  for (let row = 0; row < view.entries.length; row++) {
    if (view.isImplied(row)) continue;
    const entry = view.entries[row]!;
    for (const name in entry) if (!plan.names.has(name)) unknownProperty(view, row, name, defects);
    for (const [path, list, known] of plan.coded)
      checkCode(view, row, path, list, known, entry[path], defects);
    for (const [path, target] of targets) checkIdentifier(view, row, path, target, entry[path], defects);
    for (const path of plan.identifiers) checkIdentifier(view, row, path, null, entry[path], defects);
    if (idField !== null) checkId(view, row, idField, entry[idField], defects);
  }
}

function unknownProperty(view: ListView, row: number, property: string, defects: Defects): void {
  const pointer = `${view.pointer(row)}/${property.replaceAll("~", "~0").replaceAll("/", "~1")}`;
  defects.add({
    pointer,
    code: "unknownProperty",
    severity: "notice",
    args: { property: property.slice(0, 80) },
  });
}

function checkCode(
  view: ListView,
  row: number,
  path: string,
  list: string,
  known: Set<string>,
  value: unknown,
  defects: Defects,
): void {
  if (typeof value === "string") {
    if (known.has(value)) return;
    defects.add({
      pointer: `${view.pointer(row)}/${path}`,
      code: "unknownCode",
      severity: "notice",
      args: { value: value.slice(0, 80), list },
    });
  } else if (Array.isArray(value)) {
    value.forEach((item, k) => {
      if (typeof item === "string") checkCode(view, row, `${path}/${k}`, list, known, item, defects);
    });
  }
}
