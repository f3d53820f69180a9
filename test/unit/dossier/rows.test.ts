import { describe, expect, test } from "vitest";
import { columnsOf } from "../../../src/dossier/form/columns";
import type { CellPlan } from "../../../src/dossier/layout/plan";
import { submissionToRows } from "../../../src/dossier/layout/rows";
import { model } from "../../../src/generated/model";
import { completeStation } from "./station";

function show(cell: CellPlan | undefined): unknown {
  if (cell === undefined || cell.value.kind === "blank") return "";
  const { value } = cell;
  return value.kind === "text" ? value.text : value.kind === "number" ? value.number : `day ${value.day}`;
}

/** Cells that hold something, by key without the list. */
function rowsOf(submission: unknown, list: string): Record<string, unknown>[] {
  const keys = columnsOf(model.lists[list]!, model).map(({ key }) =>
    key.slice(key.indexOf(list) === 0 ? list.length + 1 : 0),
  );
  return (submissionToRows(submission, model).lists.get(list) ?? []).map((row) =>
    Object.fromEntries(
      keys.flatMap((key, index) => (show(row[index]) === "" ? [] : [[key, show(row[index])]])),
    ),
  );
}

const site = { site: { id: "S", tier: "station" }, period: { from: "2026-01-01", to: "2026-12-31" } };

describe("entries", () => {
  test("have three states of a value", () => {
    const workers = [{ id: "W1", employment: "fullTime", employedTo: null }];
    expect(rowsOf({ ...site, workers }, "workers")).toEqual([
      { id: "W1", employment: "全职", employedTo: "无" },
    ]);
  });

  test("say of an object that is null that there is none of all in it", () => {
    const casework = [{ id: "G1", followUp: null, stages: { intake: null, closure: { document: false } } }];
    expect(rowsOf({ ...site, casework }, "casework")).toEqual([
      {
        id: "G1",
        "followUp/date": "无",
        "followUp/form": "无",
        "stages/intake/date": "无",
        "stages/intake/document": "不适用",
        "stages/closure/document": "否",
      },
    ]);
  });

  test("nested in another carry the id of that one; that there are none stands with it", () => {
    const groupwork = [
      { id: "X1", sessions: [{ id: "H1", attendance: 9 }, { id: "H2" }] },
      { id: "X2", sessions: [] },
      { id: "X3" },
    ];
    const given = { ...site, groupwork };
    expect(rowsOf(given, "groupwork/sessions")).toEqual([
      { "..": "X1", id: "H1", attendance: 9 },
      { "..": "X1", id: "H2" },
    ]);
    expect(rowsOf(given, "groupwork").map((row) => row["[groupwork/sessions]"])).toEqual([
      undefined,
      "无",
      undefined,
    ]);
  });

  test("of a whole submission are all there", () => {
    const { unkept, lists } = submissionToRows(completeStation, model);
    expect(unkept).toEqual([]);
    const given = completeStation as { serviceLog: unknown[]; groupwork: { sessions: unknown[] }[] };
    expect(lists.get("serviceLog")).toHaveLength(given.serviceLog.length);
    expect(lists.get("groupwork/sessions")).toHaveLength(
      given.groupwork.flatMap((one) => one.sessions).length,
    );
  });
});

describe("what a workbook cannot hold", () => {
  const unkept = (more: object) => submissionToRows({ ...site, ...more }, model).unkept;
  const status = (more: object, list: string) =>
    submissionToRows({ ...site, ...more }, model).coverage.get(list);

  test("is told by pointer", () => {
    const training = [{ id: "T1", hours: "六", colour: "red" }, {}, null];
    expect(unkept({ training, extra: 1 })).toEqual([
      { pointer: "/training/0/hours", how: "asIs" },
      { pointer: "/training/0/colour", how: "leftOut" },
      { pointer: "/training/1", how: "leftOut" },
      { pointer: "/training/2", how: "leftOut" },
      { pointer: "/extra", how: "leftOut" },
    ]);
  });

  test("makes its list partial: fewer rows than entries never look like all", () => {
    expect(status({ training: [{ id: "T1" }] }, "training")).toEqual({ status: "完整" });
    expect(status({ training: [{ id: "T1" }, {}] }, "training")).toEqual({ status: "部分" });
    expect(status({ training: [{}] }, "training")).toEqual({ status: "部分" });
  });

  test("is a nested list of two entries with one id, or of one without", () => {
    const groupwork = [
      { id: "X1", sessions: [{ id: "H1" }] },
      { id: "X1", sessions: [{ id: "H2" }] },
      { sessions: [{ id: "H3" }] },
    ];
    expect(unkept({ groupwork }).map(({ pointer }) => pointer)).toEqual([
      "/groupwork/1/sessions",
      "/groupwork/2/sessions",
      "/groupwork/2",
    ]);
    expect(status({ groupwork }, "groupwork/sessions")).toEqual({ status: "部分" });
  });
});

describe("completeness", () => {
  const status = (more: object, list = "training") =>
    submissionToRows({ ...site, ...more }, model).coverage.get(list);

  test.each([
    ["nothing said, list absent", {}, undefined],
    ["no entries", { training: [] }, { status: "无" }],
    ["not named: complete", { training: [{ id: "T" }] }, { status: "完整" }],
    ["partial", { training: [{ id: "T" }], completeness: { training: "partial" } }, { status: "部分" }],
    ["no entries, partial", { training: [], completeness: { training: "partial" } }, { status: "部分" }],
    [
      "some days",
      { training: [{ id: "T" }], completeness: { training: { from: "2026-01-01", to: "2026-01-31" } } },
      { status: "部分", from: 20_454, to: 20_484 },
    ],
    ["nonsense", { training: [{ id: "T" }], completeness: { training: "perhaps" } }, { status: "部分" }],
  ] as const)("%s", (_, more, expected) => {
    expect(status(more)).toEqual(expected);
  });

  test("of nested lists is said where one is there", () => {
    expect(status({ groupwork: [{ id: "X", sessions: [] }] }, "groupwork/sessions")).toEqual({
      status: "完整",
    });
    expect(status({ groupwork: [{ id: "X" }] }, "groupwork/sessions")).toBeUndefined();
  });
});

describe("the site", () => {
  test("keeps no opening hours, has none recorded, or has rows", () => {
    const hours = (openingHours: unknown) =>
      submissionToRows({ ...site, site: { ...site.site, openingHours } }, model);
    expect(show(hours(null).document.get("/site/openingHours"))).toBe("无");
    expect(hours(undefined).document.has("/site/openingHours")).toBe(false);
    const [row] = hours([{ days: ["mon", "tue"], from: "08:30", to: null }]).lists.get("site/openingHours")!;
    expect(row!.map(show)).toEqual(["星期一、星期二", "08:30", "无"]);
  });

  test("has no filing, none of its parts has anything", () => {
    const { document } = submissionToRows({ ...site, site: { ...site.site, filing: null } }, model);
    expect(["status", "number", "date"].map((name) => show(document.get(`/site/filing/${name}`)))).toEqual([
      "无",
      "无",
      "无",
    ]);
  });
});
