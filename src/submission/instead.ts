import type { FieldModel } from "../generated/model";
import type { Entry } from "./entry";

type Instead = NonNullable<FieldModel["instead"]>;

/**
 * A quantity that may be given in a finer unit instead, in the coarser one. Where both are given, they agree if the
 * coarser number is the finer one rounded or cut off to its step; the finer one counts. If they do not, neither is
 * known. Known none of the finer unit says nothing.
 */
export function quantityOf(entry: Entry, path: string, instead: Instead): unknown {
  const own = entry[path];
  const finer = entry[instead.field];
  if (typeof finer !== "number") return own;
  return own === undefined || agrees(own, finer, instead) ? finer / instead.times : undefined;
}

/** Whether both fields of an entry are given and cannot both be right. */
export function disagrees(entry: Entry, path: string, instead: Instead): boolean {
  const own = entry[path];
  const finer = entry[instead.field];
  return typeof finer === "number" && own !== undefined && !agrees(own, finer, instead);
}

function agrees(own: unknown, finer: number, { times, steps }: Instead): boolean {
  return typeof own === "number" && Math.abs(Math.round(own * steps) * times - finer * steps) < times;
}
