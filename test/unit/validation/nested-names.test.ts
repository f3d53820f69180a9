import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Defect, validate } from "../../../src";
import { station } from "../facts/small-rulebook";

const found = (submission: unknown) =>
  validate(submission).map(({ code, pointer }: Defect) => `${code} ${pointer}`);

describe("names and codes inside nested objects", () => {
  it("are reported like others, with escaped pointers", () => {
    const given = JSON.parse(readFileSync("test/fixtures/codes/nested-typos.json", "utf8"));
    expect(found(given)).toEqual([
      "unknownProperty /site/a~1b~0c",
      "unknownProperty /site/filing/staus",
      "unknownProperty /casework/0/stages/evalution",
      "unknownCode /casework/0/followUp/form",
      "unknownCode /purchases/0/provider/kind",
    ]);
  });

  it.each<[string, object, string[]]>([
    ["an entry", { workers: [{ id: "W1", "a/b": 1 }] }, ["unknownProperty /workers/0/a~1b"]],
    [
      "a step of an entry",
      { casework: [{ id: "C1", stages: { intake: { "d~te": "2026-01-01" } } }] },
      ["unknownProperty /casework/0/stages/intake/d~0te"],
    ],
    [
      "an entry of a nested list",
      { groupwork: [{ id: "G1", sessions: [{ id: "S1", stage: "形成期", "x/y": 1 }] }] },
      ["unknownCode /groupwork/0/sessions/0/stage", "unknownProperty /groupwork/0/sessions/0/x~1y"],
    ],
    ["the network", { network: { "town/ships": 3 } }, ["unknownProperty /network/town~1ships"]],
    ["the premises", { premises: { "spa/ces": [] } }, ["unknownProperty /premises/spa~1ces"]],
    [
      "opening hours",
      { site: { openingHours: [{ days: ["mon", "星期二"], from: "09:00", untill: "17:00" }] } },
      ["unknownCode /site/openingHours/0/days/1", "unknownProperty /site/openingHours/0/untill"],
    ],
    ["the operator", { site: { operator: { kind: "企业" } } }, ["unknownCode /site/operator/kind"]],
    ["completeness", { completeness: { "a~b/c": "partial" } }, ["unknownProperty /completeness/a~0b~1c"]],
    [
      "a dangling reference",
      { workers: [], serviceLog: [{ id: "L1", worker: "W9" }] },
      ["danglingReference /serviceLog/0/worker"],
    ],
  ])("in %s", (_, parts, expected) => {
    expect(found(station(parts as never))).toEqual(expected);
  });

  it("among entries that are fine", () => {
    const casework = Array.from({ length: 500 }, (_, k) => ({
      id: `C${k}`,
      stages: k === 321 ? { intake: null, evalution: null } : { intake: null },
    }));
    expect(found(station({ casework }))).toEqual(["unknownProperty /casework/321/stages/evalution"]);
  });
});
