import { flatMap, replaceAll } from "../base/es2018";
import { codes } from "../generated/codes";
import type { ListModel } from "../generated/model";
import type { Defects } from "./defect";

/** What the schema cannot see: unknown properties and codes, ids and references. Never masks anything. */
export interface ListView {
  readonly model: ListModel;
  readonly present: boolean;
  readonly complete: boolean;
  readonly entries: readonly Record<string, unknown>[];
  /** Entries that stand for fields of their parent are checked there. */
  isImplied(row: number): boolean;
  pointer(row: number): string;
  /** First row of an id, for references. */
  rowOf(id: string): number | undefined;
  /** First row of the same scope that has the id of this one. */
  firstLike(row: number): number | undefined;
  readonly withoutId: number;
}

type Known = { readonly [code: string]: unknown };
const codeLists = codes as unknown as Record<string, { readonly codes: Known }>;

/** What there is to check in a list: its property names, coded fields with their codes, references. */
export interface Plan {
  readonly names: Set<string>;
  readonly coded: readonly (readonly [string, string, Set<string>])[];
  readonly references: readonly (readonly [string, string])[];
}

const plans = new WeakMap<ListModel, Plan>();

export function planOf(model: ListModel, nested: readonly string[]): Plan {
  let plan = plans.get(model);
  if (plan === undefined) {
    const flat = Object.entries(model.fields).filter(([path]) => !path.includes("/"));
    plan = {
      names: new Set([...Object.keys(model.fields).map((path) => path.split("/")[0]!), ...nested]),
      coded: flatMap(flat, ([path, { codes: list }]) =>
        list === undefined ? [] : [[path, list, new Set(Object.keys(codeLists[list]?.codes ?? {}))] as const],
      ),
      references: flatMap(flat, ([path, { references }]) =>
        references === undefined ? [] : [[path, references] as const],
      ),
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
    for (const [path, target] of targets) checkReference(view, row, path, target, entry[path], defects);
    if (idField !== null) checkId(view, row, idField, entry[idField], defects);
  }
}

function unknownProperty(view: ListView, row: number, property: string, defects: Defects): void {
  const pointer = `${view.pointer(row)}/${replaceAll(replaceAll(property, "~", "~0"), "/", "~1")}`;
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

function checkReference(
  view: ListView,
  row: number,
  path: string,
  target: ListView,
  value: unknown,
  defects: Defects,
): void {
  if (typeof value === "string") {
    if (!target.present || !target.complete || target.withoutId > 0 || target.rowOf(value) !== undefined)
      return;
    defects.add({
      pointer: `${view.pointer(row)}/${path}`,
      code: "danglingReference",
      severity: "error",
      args: { value: value.slice(0, 80), list: target.model.id },
    });
  } else if (Array.isArray(value)) {
    value.forEach((item, k) => {
      if (typeof item === "string") checkReference(view, row, `${path}/${k}`, target, item, defects);
    });
  }
}

function checkId(view: ListView, row: number, field: string, value: unknown, defects: Defects): void {
  if (typeof value !== "string") {
    defects.add({ pointer: view.pointer(row), code: "missingId", severity: "notice", args: {} });
    return;
  }
  const first = view.firstLike(row);
  if (first === undefined || first === row) return;
  const args = { id: value.slice(0, 80), first: view.pointer(first) };
  defects.add({ pointer: `${view.pointer(row)}/${field}`, code: "duplicateId", severity: "error", args });
}
