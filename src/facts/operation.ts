import type { ListModel } from "../generated/model";
import type { Environment, Json, JsonObject } from "./environment";
import { listModel } from "./environment";
import type { Expression } from "./expression";
import { compileSelection, type SelectionNode } from "./selection-node";

/** What an operation's `compile` is given: the environment, the list it is `per`, and how to compile parts. */
export interface Context {
  readonly environment: Environment;
  readonly outer: ListModel | null;
  expression(json: Json, pointer: string): Expression;
}

export type CompileOperation = (context: Context, json: JsonObject, pointer: string) => Expression | null;

/** The selection of a list operation, or `null` with the problem reported. */
export function selectionOf(
  context: Context,
  json: JsonObject,
  name: string,
  pointer: string,
  where: JsonObject = json,
): SelectionNode | null {
  const list = listModel(context.environment, json[name], `${pointer}/${name}`);
  return list && compileSelection(context.environment, where, list, context.outer, pointer);
}
