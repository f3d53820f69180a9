import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const longestLine = 160;

export function writeDocument(path: string, document: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, documentText(document));
}

/** JSON to be read by people: what fits stands on one line, and so does every entry without parts of its own. */
export function documentText(document: unknown): string {
  return `${lines(document, "")}\n`;
}

function lines(value: unknown, indent: string): string {
  const short = oneLine(value);
  if (!isObject(value) || short.length < 3) return short;
  if (indent !== "" && (indent.length + short.length <= longestLine || isFlat(value))) return short;
  const deeper = `${indent}  `;
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const parts = Array.isArray(value)
    ? value.map((item) => deeper + lines(item, deeper))
    : Object.entries(value).map(([key, item]) => `${deeper}${JSON.stringify(key)}: ${lines(item, deeper)}`);
  return `${open}\n${parts.join(",\n")}\n${indent}${close}`;
}

function oneLine(value: unknown): string {
  if (!isObject(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(oneLine).join(", ")}]`;
  const parts = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${oneLine(item)}`);
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function isFlat(value: object): boolean {
  return !Object.values(value).some(isObject);
}
