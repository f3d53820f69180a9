import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { toJsonRulesEngine } from "../../src/interop/json-rules-engine";
import { root } from "../layers/source";
import { builtDoors } from "./built";
import { expected, submissions, useDoor } from "./door";

const dist = join(root, "dist");

/** Past the test runner, as a host would load it. */
const load = {
  ESM: (path: string) => import(/* @vite-ignore */ pathToFileURL(join(dist, `${path}.js`)).href),
  CJS: async (path: string) => createRequire(join(dist, "index.cjs"))(`./${path}.cjs`),
};

describe.skipIf(!builtDoors).each(["ESM", "CJS"] as const)("the package as built, %s", (kind) => {
  it("says what the sources say", async () => {
    expect(useDoor(await load[kind]("index"), submissions)).toBe(expected());
  });

  it("runs json-rules-engine as the sources do, and shares its errors with the core door", async () => {
    const door = await load[kind]("index");
    const interop = await load[kind]("interop/json-rules-engine");
    const on = "2026-12-31";
    const here = await toJsonRulesEngine().run(submissions[0], { on });
    const there = await interop.toJsonRulesEngine().run(submissions[0], { on });
    expect([...there]).toEqual([...here]);
    expect(() => interop.toJsonRulesEngine().factsFor({}, { on })).toThrow(door.InputError);
  });
});
