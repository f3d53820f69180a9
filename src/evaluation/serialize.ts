import type { Evaluation } from "../generated/evaluation";

/**
 * The evaluation document as text: what `JSON.stringify` gives, without writing again what is the same
 * in every evaluation. Only frozen parts are remembered, since nobody can change them.
 */
export function serializeEvaluation(evaluation: Evaluation): string {
  return write(evaluation);
}

const remembered = new WeakMap<object, string>();
const names = new Map<string, string>();

function write(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "null";
  if (typeof value !== "object" || value === null) return value === undefined ? "null" : String(value);
  if (!Object.isFrozen(value)) return Array.isArray(value) ? writeArray(value) : writeObject(value);
  let text = remembered.get(value);
  if (text === undefined) {
    text = JSON.stringify(value);
    if (isDeepFrozen(value)) remembered.set(value, text);
  }
  return text;
}

function writeArray(array: readonly unknown[]): string {
  if (array.length === 0) return "[]";
  let text = `[${write(array[0])}`;
  for (let i = 1; i < array.length; i++) text += `,${write(array[i])}`;
  return `${text}]`;
}

function writeObject(object: object): string {
  let text = "";
  for (const name in object) {
    const value = (object as Record<string, unknown>)[name];
    if (value === undefined) continue;
    text += (text === "" ? "{" : ",") + quoted(name) + write(value);
  }
  return text === "" ? "{}" : `${text}}`;
}

/** Property names of the document are few; free ones (arguments, counts) are not kept. */
function quoted(name: string): string {
  let text = names.get(name);
  if (text === undefined) {
    text = `${JSON.stringify(name)}:`;
    if (names.size < 2_000) names.set(name, text);
  }
  return text;
}

function isDeepFrozen(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isDeepFrozen);
}
