import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Describer } from "../src/document/describer";
import { createEvaluator } from "../src/index";
import { Reader } from "../src/submission/reader";
import { importsOf, root, sources } from "./layers/source";

/** What was done to a submission, as `room: work`, in the order in which it was begun. */
const { steps, watched } = vi.hoisted(() => {
  const steps: string[] = [];
  type Work = (...args: never[]) => unknown;
  /** Functions of a module of a room, which tell that they are called and go on. */
  const watched = (room: string, ...names: string[]) => {
    return async (load: () => Promise<unknown>) => {
      const code = { ...((await load()) as Record<string, Work>) };
      for (const name of names) {
        const work = code[name]!;
        code[name] = (...args) => {
          steps.push(`${room}: ${name}`);
          return work(...args);
        };
      }
      return code;
    };
  };
  return { steps, watched };
});

vi.mock("../src/submission/read", watched("submission", "readSubmission"));
vi.mock("../src/validation/validate", watched("submission", "checkShape", "checkEntries"));
vi.mock("../src/submission/consistency", watched("submission", "checkConsistency"));
vi.mock("../src/validation/personal", watched("submission", "personalNumbersIn"));
vi.mock("../src/assessment/parts", watched("facts", "factsIn"));
vi.mock("../src/facts/run", watched("facts", "newRun"));
vi.mock("../src/facts/loops/bound", watched("facts", "runLoops"));
vi.mock("../src/assessment/judge", watched("assessment", "judge"));
vi.mock("../src/assessment/finding", watched("assessment", "findingOf"));
vi.mock("../src/assessment/conclusion", watched("assessment", "conclude"));

const open = Reader.prototype.open;
vi.spyOn(Reader.prototype, "open").mockImplementation(function (this: Reader, ...args) {
  steps.push("submission: open");
  return open.apply(this, args);
});
const joined = Describer.prototype.describe;
vi.spyOn(Describer.prototype, "describe").mockImplementation(function (this: Describer, assessment) {
  steps.push("document: describe");
  return joined.call(this, assessment);
});

/** Each room with the one way into it. */
const doors = ["submission: readSubmission", "facts: factsIn", "assessment: judge", "document: describe"];

const evaluator = createEvaluator();
const station = readFileSync(join(root, "test/golden/small-station.json"), "utf8");
const on = "2026-12-31";

afterEach(() => {
  steps.length = 0;
});

/** The rooms in the order in which they were gone into. */
function rooms(): string[] {
  const each = steps.map((step) => step.split(":")[0]!);
  return each.filter((room, k) => room !== each[k - 1]);
}

function expectOnce(): void {
  expect(steps.filter((step) => doors.includes(step))).toEqual(doors);
  expect(rooms()).toEqual(["submission", "facts", "assessment", "document"]);
}

describe("a submission goes through the rooms", () => {
  it("one after the other, each once", () => {
    evaluator.evaluate(JSON.parse(station), { on });
    expectOnce();
    expect(steps.filter((step) => step === "assessment: findingOf").length).toBe(evaluator.rules.length);
  });

  it("also from text, with malformed values and a name that stands twice", () => {
    const spoilt = station.replace('"communities": ', '"communities": 1, "communities": ');
    evaluator.evaluateToBytes(spoilt.replaceAll(/"hours": [\d.]+/g, '"hours": "many"'), { on });
    expectOnce();
    expect(steps).toContain("submission: checkShape");
  });

  it("also where a rulebook came into force inside the period: its facts are made with the others", () => {
    const earlier = JSON.parse(station.replaceAll("2026-", "2023-"));
    evaluator.evaluate(earlier, { on: "2023-12-31" });
    expectOnce();
    expect(steps.filter((step) => step === "facts: newRun").length).toBeGreaterThan(1);
  });

  it("by the doors alone", () => {
    const inside = {
      "submission/consistency": ["submission/read.ts", "document/all-problems.ts"],
      "validation/personal": ["submission/read.ts", "document/all-problems.ts"],
      "validation/validate": ["submission/reader.ts", "lean/reader.ts", "document/all-problems.ts"],
      "facts/loops/bound": ["assessment/parts.ts"],
      "facts/run": ["assessment/parts.ts"],
      "assessment/judge": ["assessment/assess.ts"],
    };
    const values = sources()
      .flatMap(importsOf)
      .filter(({ typeOnly }) => !typeOnly);
    for (const [room, users] of Object.entries(inside)) {
      const found = values.filter(({ target }) => target === room).map(({ from }) => from.path);
      expect([...new Set(found)].sort(), room).toEqual(users.sort());
    }
  });
});
