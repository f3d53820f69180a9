import type { Evaluation } from "../generated/evaluation";
import { unchanging } from "./unchanging";

/**
 * The evaluation document as text: what `JSON.stringify` gives, without writing again what is the same
 * in every evaluation.
 */
export function serializeEvaluation(evaluation: Evaluation): string {
  return writeObject(evaluation);
}

const names = new Map<string, string>();
/** Quotes, backslashes, control characters and lone surrogates need escapes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be escaped
const special = /["\\\u0000-\u001f\ud800-\udfff]/;

function write(value: unknown): string {
  if (typeof value === "string") return special.test(value) ? JSON.stringify(value) : `"${value}"`;
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "null";
  if (typeof value !== "object" || value === null) return value === undefined ? "null" : String(value);
  const known = unchanging.get(value);
  if (known !== undefined) return known === "" ? remember(value) : known;
  return Array.isArray(value) ? writeArray(value) : writeObject(value);
}

function remember(value: object): string {
  const text = JSON.stringify(value);
  unchanging.set(value, text);
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
    if (value !== undefined) text += (text === "" ? "{" : ",") + quoted(name) + write(value);
  }
  return text === "" ? "{}" : `${text}}`;
}

/** Property names of the document are few; free ones (arguments, counts) are not kept without bound. */
function quoted(name: string): string {
  let text = names.get(name);
  if (text === undefined) {
    text = `${JSON.stringify(name)}:`;
    if (names.size < 2_000) names.set(name, text);
  }
  return text;
}
