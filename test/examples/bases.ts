import { join } from "node:path";
import { readJson } from "../../scripts/generate/files";
import { fromPointer } from "../../src/base/pointer";
import { root } from "../layers/source";
import type { Example } from "./tables";

type Container = Record<string, unknown>;

/** The submission of an example: its base, patched. */
export function submissionOf({ patch = {}, remove = [] }: Example, base: string): unknown {
  const submission = baseOf(base) as Container;
  for (const [pointer, value] of Object.entries(patch)) set(submission, pointer, structuredClone(value));
  for (const pointer of remove) take(submission, pointer);
  return submission;
}

/** `minimal-<tier>` holds the envelope and no list; any other name is a file among the fixtures. */
function baseOf(name: string): unknown {
  const tier = /^minimal-(\w+)$/.exec(name)?.[1];
  if (tier === undefined) return readJson(join(root, "test/fixtures/sites"), `${name}.json`);
  return {
    formatVersion: 2,
    site: { id: "s1", tier, divisionCode: "320585102000" },
    period: { from: "2026-01-01", to: "2026-12-31" },
  };
}

function set(document: Container, pointer: string, value: unknown): void {
  const { parent, last } = locate(document, pointer, true);
  parent[last] = value;
}

function take(document: Container, pointer: string): void {
  const { parent, last } = locate(document, pointer, false);
  if (!Object.hasOwn(parent, last)) throw new Error(`nothing to remove at ${pointer}`);
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
}

function locate(document: Container, pointer: string, create: boolean): { parent: Container; last: string } {
  const tokens = fromPointer(pointer);
  const last = tokens.pop() as string;
  let parent = document;
  for (const token of tokens) {
    if (create && !Object.hasOwn(parent, token)) parent[token] = {};
    const next = parent[token];
    if (typeof next !== "object" || next === null) throw new Error(`${pointer} leads nowhere`);
    parent = next as Container;
  }
  return { parent, last };
}
