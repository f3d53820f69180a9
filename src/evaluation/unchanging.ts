import { deepFreeze } from "../rulebook/load";

/**
 * Parts of evaluations that are the same for every site, with their JSON text once it was needed
 * (empty until then). Only what is registered here, and so frozen, is ever written from memory.
 */
export const unchanging = new WeakMap<object, string>();

/** Freezes a part all the way down and registers it. */
export function fixed<T extends object>(part: T): T {
  if (!unchanging.has(part)) unchanging.set(deepFreeze(part), "");
  return part;
}
