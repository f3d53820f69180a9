import { describe, expect, test } from "vitest";
import { ledgersOf } from "../../../src/dossier/form/sheets";
import { visitFields } from "../../../src/dossier/form/visit";
import type { CellPlan, Check, SheetPlan } from "../../../src/dossier/layout/plan";
import { codes } from "../../../src/generated/codes";
import { model } from "../../../src/generated/model";
import { dataRequirements } from "../../../src/index";
import { completeStation, dossierOf, emptySite } from "./station";

const tiers = Object.keys(codes.siteTier!.codes);

function textOf(cell: CellPlan | undefined): string {
  return cell?.value.kind === "text" ? cell.value.text : "";
}

function sheetOf(sheets: readonly SheetPlan[], name: string): SheetPlan {
  return sheets.find((sheet) => sheet.name === name)!;
}

function keyed(sheet: SheetPlan) {
  const [headings, keys] = sheet.rows;
  return sheet.columns.map((column, index) => ({
    ...column,
    key: textOf(keys!.cells[index]),
    heading: headings!.cells[index]!,
  }));
}

describe.each(tiers)("the template of a %s", (tier) => {
  const { plan } = dossierOf(tier, emptySite(tier));
  const read = new Set(dataRequirements({ tier }).flatMap(({ list }) => list ?? []));
  const ledgers = ledgersOf(model).filter(({ list }) => read.has(list.id));

  test("has a sheet for every list that a rule reads, and for no other", () => {
    const titles = ledgersOf(model).map(({ title }) => title["zh-CN"]);
    const sheets = plan.sheets.map(({ name }) => name).filter((name) => titles.includes(name));
    expect(sheets).toEqual(ledgers.map(({ title }) => title["zh-CN"]));
    expect(sheets.length).toBeGreaterThan(15);
  });

  test.each(
    ledgers.map((ledger) => [ledger.title["zh-CN"], ledger] as const),
  )("%s: every column has a heading, a key, a note, and a check where the model has one", (title, {
    columns,
  }) => {
    const written = keyed(sheetOf(plan.sheets, title));
    const wanted = columns.filter(({ list }) => list === undefined || read.has(list.id));
    expect(written.map(({ key }) => key)).toEqual(wanted.map(({ key }) => key));
    const bare = wanted.filter((column, index) => {
      const { heading, check } = written[index]!;
      const { field, kind } = column;
      const named = textOf(heading) === column.title["zh-CN"];
      const noted = /含义：.+\n写法：.+\n(单位：.+\n)?示例：.+/.test(heading.note ?? "");
      const checked =
        kind === "nested" ||
        field!.codes !== undefined ||
        ["boolean", "date", "number"].includes(field!.type) ||
        read.has(field!.references ?? "");
      return !named || !noted || (checked && check === undefined);
    });
    expect(bare.map(({ key }) => key)).toEqual([]);
  });

  test("marks what bears on a conclusion", () => {
    const deciding = new Set(dataRequirements({ tier }).flatMap((one) => (one.decides ? [one.pointer] : [])));
    const written = keyed(sheetOf(plan.sheets, "工作人员"));
    const names = written
      .filter(({ key }) => !key.includes("["))
      .map(({ key }) => key.slice("workers/".length));
    const marked = written.filter(({ heading }) => heading.look === "marked").map(({ key }) => key);
    const wanted = names
      .filter((name) => deciding.has(`/workers/*/${name}`))
      .map((name) => `workers/${name}`);
    expect(marked.filter((key) => !key.includes("["))).toEqual(wanted);
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.length).toBeLessThan(names.length);
  });

  test("keeps to what programs take", () => {
    const names = plan.sheets.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.length > 31 || /[[\]:*?/\\]/.test(name))).toEqual([]);
    const checks = plan.sheets.flatMap(({ columns, rows }) => [
      ...columns.map(({ check }) => check),
      ...rows.flatMap(({ cells }) => cells.map(({ check }) => check)),
    ]);
    const tooLong = checks.filter((check) => check !== undefined && isTooLong(check));
    expect(tooLong).toEqual([]);
    const offered = new Set(plan.names.map(({ name }) => name));
    const lists = checks.flatMap((check) => (check?.rule.kind === "list" ? [check.rule.name] : []));
    expect(lists.filter((name) => !offered.has(name))).toEqual([]);
  });
});

function isTooLong({ rule, prompt, doubt = "" }: Check): boolean {
  const choice = rule.kind === "choice" ? rule.values.join(",").length : 0;
  return prompt.length > 255 || doubt.length > 225 || choice > 250;
}

describe("other sheets", () => {
  const { plan } = dossierOf("station", completeStation, {
    visit: { reportNumber: "=1", rectifyBy: "2026-12-31" },
    names: [{ id: "W1", name: "（姓名）", kind: "workers" }],
    mappings: [{ kind: "column", list: "workers", written: "用工性质", means: "employment" }],
    attestations: [
      { rule: "a#two", outcome: "fail", by: "E1", on: "2026-11-03", method: "documentReview", expires: null },
    ],
    waivers: [{ rule: "a#two", reason: "搬迁", approver: "E2", on: "2026-11-04", expires: "2027-03-31" }],
  });
  const rowsOf = (name: string, from: number) =>
    sheetOf(plan.sheets, name)
      .rows.slice(from)
      .map(({ cells }) => cells.map(textOf));

  test("come in this order", () => {
    const names = plan.sheets.map(({ name }) => name);
    expect(names.slice(0, 4)).toEqual(["说明", "评估信息", "站点与周期", "开放时间"]);
    expect(names.slice(-7)).toEqual(["完整性", "姓名", "人工核查", "豁免", "抽样", "对照", "选项"]);
  });

  test("answers: what was answered, and what is to be asked", () => {
    const keys = rowsOf("人工核查", 1)[0]!;
    expect(keys).toEqual(
      [
        "number",
        "title",
        "question",
        "item",
        "outcome",
        "by",
        "on",
        "method",
        "note",
        "file",
        "sha256",
        "expires",
        "rule",
      ].map((name) => `attestations/${name}`),
    );
    expect(rowsOf("人工核查", 2)).toEqual([
      ["", "制度落实", "制度是否执行？（建议：访谈）", "", "", "", "", "", "", "", "", "", "a#one"],
      ["", "人数", "", "", "不符合", "E1", "", "查阅资料", "", "", "", "无", "a#two"],
    ]);
  });

  test("waivers, names, mappings, visit", () => {
    expect(rowsOf("豁免", 1)[0]).toEqual(
      ["number", "title", "reason", "approver", "on", "expires", "rule"].map((name) => `waivers/${name}`),
    );
    expect(rowsOf("豁免", 2)).toEqual([["", "人数", "搬迁", "E2", "", "", "a#two"]]);
    expect(rowsOf("姓名", 1)).toEqual([
      ["names/id", "names/name", "names/kind"],
      ["W1", "（姓名）", "工作人员"],
    ]);
    expect(rowsOf("对照", 2)).toEqual([["列", "工作人员", "", "用工性质", "用工形式"]]);
    expect(rowsOf("评估信息", 1).map((row) => row[3])).toEqual(visitFields.map((name) => `visit/${name}`));
    expect(rowsOf("评估信息", 1)[0]![1]).toBe("=1");
  });

  test("completeness: a line for every ledger", () => {
    const lines = rowsOf("完整性", 1);
    expect(lines.find((line) => line[4] === "training")).toEqual([
      "培训与继续教育",
      "完整",
      "",
      "",
      "training",
    ]);
    expect(lines.every((line) => model.lists[line[4]!] !== undefined)).toBe(true);
  });
});
