import { hasOwn } from "../../base/es2018";
import type { ListModel } from "../../generated/model";
import type { ValueType } from "../../logic/column";
import type { Json } from "../environment";
import type { Context } from "../operation";

/** The field an operation works on, checked against the types it takes; `null` with the problem reported. */
export function fieldOf(
  context: Context,
  list: ListModel,
  name: Json | undefined,
  types: readonly ValueType[],
  pointer: string,
): string | null {
  const field = typeof name === "string" && hasOwn(list.fields, name) ? list.fields[name] : undefined;
  if (field !== undefined && types.includes(field.type)) {
    context.environment.reads(field);
    return name as string;
  }
  context.environment.problem(field ? "typeClash" : "unknownField", pointer, {
    "zh-CN": field
      ? `字段“${String(name)}”的类型是 ${field.type}，此处需要 ${types.join("、")}`
      : `台账“${list.id}”没有字段“${String(name)}”`,
    en: field
      ? `field "${String(name)}" is a ${field.type}; needed here: ${types.join(", ")}`
      : `list "${list.id}" has no field "${String(name)}"`,
  });
  return null;
}

export function numberField(
  context: Context,
  list: ListModel,
  name: Json | undefined,
  pointer: string,
): string | null {
  return fieldOf(context, list, name, ["number"], `${pointer}/of`);
}
