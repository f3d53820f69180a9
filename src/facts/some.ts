import type { ListModel } from "../generated/model";
import { decided, FALSE, OPEN, or, selects, TRUE } from "../logic/truth";
import { listOf, type RecordList } from "../submission/records";
import type { Condition } from "./condition";
import { type Environment, type Json, type JsonObject, listModel } from "./environment";
import { type Span, whyFurtherEntries } from "./further-entries";
import type { Scope } from "./leaf";
import type { Run } from "./run";

type CompileCondition = (environment: Environment, json: Json, scope: Scope, pointer: string) => Condition;

/** A list of one entry's own is as long as it says, whatever the days. */
const span: Span = { window: "listed", recorded: false };

/**
 * `{ some: LIST, where }`: at least one entry of the nested list meets the condition. The list is the entry's
 * own, or the outer entry's; inside, `outer` is the entry that is asked about.
 */
export function compileSome(
  environment: Environment,
  json: JsonObject,
  scope: Scope,
  pointer: string,
  compile: CompileCondition,
): Condition | null {
  const list = listModel(environment, json.some, `${pointer}/some`);
  if (list === null) return null;
  const owner = ownerOf(list, scope);
  if (owner === null) {
    environment.problem("notNested", `${pointer}/some`, {
      "zh-CN": `“${list.id}”不是此处条目的下级列表`,
      en: `"${list.id}" is no nested list of the entries here`,
    });
    return null;
  }
  const part = compile(environment, json.where!, { inner: list, outer: scope.inner }, `${pointer}/where`);
  return {
    outer: owner === "outer",
    leaf: null,
    readsFact: part.readsFact,
    prepare: (run) => {
      const records = listOf(run.records, list.id);
      const rows = rowsByParent(records);
      const holds = part.prepare(run);
      return (o, i) => {
        const parent = owner === "inner" ? i : o;
        let truth = isOpenIn(run, records, parent) ? OPEN : FALSE;
        for (let row = rows[parent]!; row < rows[parent + 1]! && truth !== TRUE; row++) {
          truth = or(truth, selects(holds(i, row)));
        }
        return truth;
      };
    },
    explainer: (run) => {
      const records = listOf(run.records, list.id);
      const rows = rowsByParent(records);
      const holds = part.prepare(run);
      const explainPart = part.explainer(run);
      return (o, i, missing) => {
        const parent = owner === "inner" ? i : o;
        if (missing.once(rows, parent))
          for (const cause of whyFurtherEntries(run, records, span, parent)) cause(missing);
        for (let row = rows[parent]!; row < rows[parent + 1]!; row++) {
          if (!decided(holds(i, row))) explainPart(i, row, missing);
        }
      };
    },
  };
}

function ownerOf(list: ListModel, scope: Scope): "inner" | "outer" | null {
  if (list.parent === null) return null;
  if (list.parent === scope.inner.id) return "inner";
  return list.parent === scope.outer?.id ? "outer" : null;
}

/** First row of each parent's own list, and one past the last. */
export function rowsByParent({ parent, parentOf }: RecordList): readonly number[] {
  const first: number[] = [];
  let row = 0;
  for (let p = 0; p < parent!.entries.length; p++) {
    first.push(row);
    while (row < parentOf.length && parentOf[row] === p) row++;
  }
  first.push(row);
  return first;
}

function isOpenIn(run: Run, list: RecordList, parent: number): boolean {
  if (list.presentIn[parent] && list.completeness.kind === "complete") return false;
  return whyFurtherEntries(run, list, span, parent).length > 0;
}
