import { hasOwn } from "../base/es2018";
import type { Text } from "../base/language";
import type { ProblemCode } from "../generated/evaluation";
import type { FieldModel, ListModel, Model } from "../generated/model";
import type { CodeLists } from "../submission/plan";
import type { Expression } from "./expression";

/** What an author wrote, after the schemas have passed it. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export interface Named {
  readonly expression: Expression;
  readonly slot: number;
}

/**
 * Everything a definition may refer to while it is compiled, and where its mistakes go. Slots number
 * the columns, selections and masks of a run; equal definitions share one.
 */
export interface Environment {
  readonly model: Model;
  readonly codes: CodeLists;
  /** Decision of the fact that is being compiled, for operations that leave an interpretation open. */
  readonly decision: string;
  /** Whether the rulebook is of our own and may look at what contradicts itself. */
  readonly checksRecords: boolean;
  fact(id: string, pointer: string): Expression;
  /** Slot of a parameter, or -1 with the problem reported. */
  parameter(id: string, pointer: string): number;
  /** Told of every field a definition reads. */
  reads(field: FieldModel): void;
  problem(code: ProblemCode, pointer: string, text: Text): void;
  /** Number of a selection or mask; the same key gives the same number. */
  selectionSlot(key: string): number;
  maskSlot(key: string): number;
  /** Stable text of a definition with all references resolved, so that equal ones can be shared. */
  keyOf(definition: Json): string;
}

export function listModel(environment: Environment, id: Json | undefined, pointer: string): ListModel | null {
  const list = typeof id === "string" && hasOwn(environment.model.lists, id);
  if (list) return environment.model.lists[id as string]!;
  environment.problem("unknownList", pointer, {
    "zh-CN": `没有名为“${String(id)}”的台账`,
    en: `there is no list "${String(id)}"`,
  });
  return null;
}

/** Whether a field is read as it was recorded, contradictions included; reported where that is not allowed. */
export function isAsRecorded(environment: Environment, json: JsonObject, pointer: string): boolean {
  if (json.asRecorded !== true) return false;
  if (environment.checksRecords) return true;
  environment.problem("asRecorded", `${pointer}/asRecorded`, {
    "zh-CN": "只有自拟的数据核对依据文件（binding 为 own）才能按登记原样读取（asRecorded）",
    en: 'only a rulebook of our own (binding "own") may read values as recorded where they contradict each other',
  });
  return false;
}
