import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sources } from "./layers/source";
import { stateIn } from "./layers/state";

/** What modules may hold, and why. */
const stated: Readonly<Record<string, string>> = {
  "index.ts: evaluators":
    "the calls of the door without an evaluator would compile the profile each time (decision 0140)",
};

describe("modules", () => {
  it("hold nothing that changes after they are loaded", () => {
    const written = sources().filter(({ layer, path }) => layer !== "generated" && path.endsWith(".ts"));
    expect(stateIn(written.map(({ path }) => path))).toEqual(Object.keys(stated));
  });

  it("are caught holding something", () => {
    const folder = mkdtempSync(join(tmpdir(), "state-"));
    writeFileSync(join(folder, "holds.ts"), holding);
    writeFileSync(join(folder, "writes.ts"), 'import { table } from "./holds";\ntable.one = 1;\n');
    const found = stateIn(["holds.ts", "writes.ts"], folder);
    rmSync(folder, { recursive: true });
    const names = ["answers", "count", "known", "last", "list", "memo", "seen", "table"];
    expect(found).toEqual(names.map((name) => `holds.ts: ${name}`));
  });
});

const holding = `
let count = 0;
const known = new WeakMap<object, string>();
const seen: Set<string> | null = new Set<string>();
export const table: Record<string, number> = {};
const list: string[] = [];
const answers: { last?: string } = {};
class Memo {
  static last = "";
  private readonly inside = new Map<string, string>();
}
export const memo = new Memo();
const constants: ReadonlySet<string> = new Set(["a"]);
const record = { a: 1 } as const;
export function next(): number {
  list.push("one");
  answers.last = "two";
  const record = { a: 1 };
  record.a++;
  return count++ + constants.size;
}
`;
