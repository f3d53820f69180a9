import { hasOwn } from "../base/es2018";
import type { ListModel } from "../generated/model";
import { undefinedColumn } from "../logic/column";
import type { Environment, Json, JsonObject } from "./environment";
import type { Expression } from "./expression";
import type { Context } from "./operation";
import { operations } from "./vocabulary";

/** Stands in for an expression with a mistake, so that the remaining mistakes are found as well. */
export const brokenExpression: Expression = {
  type: "number",
  per: null,
  column: () => undefinedColumn,
  explain: () => {},
  evidence: () => {},
};

/** Compiles a fact expression; every mistake is reported to the environment with its pointer. */
export function compileExpression(
  environment: Environment,
  json: Json,
  outer: ListModel | null,
  pointer: string,
): Expression {
  const context: Context = {
    environment,
    outer,
    expression: (part, at) => compileExpression(environment, part, outer, at),
  };
  const names = Object.keys(json as JsonObject).filter((name) => hasOwn(operations, name));
  const operation = names.length === 1 ? operations[names[0]!] : undefined;
  if (operation === undefined) {
    environment.problem("unknownOperation", pointer, {
      "zh-CN": `一个表达式恰好含一种运算，此处有${names.length}种（可用：${Object.keys(operations).join("、")}）`,
      en: `an expression holds exactly one operation, this one ${names.length} (known: ${Object.keys(operations).join(", ")})`,
    });
    return brokenExpression;
  }
  return operation(context, json as JsonObject, pointer) ?? brokenExpression;
}
