import { readdirSync, readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { importWorkbooks } from "../../../src/dossier/read/import";
import { codes } from "../../../src/generated/codes";
import { shippedMappings } from "../../../src/generated/mappings";
import { model } from "../../../src/generated/model";
import { people } from "../../../src/generated/workbook";
import { type Written, workbookOf } from "./sheets";

const folder = "schemas/dossier/mappings";
const valid = new Ajv2020().compile(JSON.parse(readFileSync("schemas/dossier/mapping.schema.json", "utf8")));

function read(name: string, sheets: Readonly<Record<string, readonly (readonly Written[])[]>>) {
  const sources = [{ file: "export.xlsx", workbook: workbookOf(sheets) }];
  const { submission, remarks, names } = importWorkbooks(sources, { mappings: shippedMappings[name]! });
  return { submission, told: remarks.map(({ code, cell }) => `${code} ${cell}`), names };
}

describe.each(readdirSync(folder))("%s", (file) => {
  const document = JSON.parse(readFileSync(`${folder}/${file}`, "utf8"));

  test("has the form of a mapping, and is shipped under its name", () => {
    expect([valid(document), valid.errors]).toEqual([true, null]);
    expect(shippedMappings[file.replace(".json", "")]).toEqual(document.mappings);
  });

  test("means lists, properties and codes that there are", () => {
    for (const { kind, list, field, means } of shippedMappings[file.replace(".json", "")]!) {
      if (kind === "sheet") expect(model.lists).toHaveProperty([means]);
      else if (kind === "code") {
        const known = codes[model.lists[list!]!.fields[field!]!.codes!]!;
        expect(known.codes).toHaveProperty([means]);
      } else if (means.startsWith("@")) expect(people).toHaveProperty([means.slice(1)]);
      else if (means !== "none") expect(model.lists[list!]!.fields).toHaveProperty([means]);
    }
  });
});

test("taizhou: visits that were made, staff by name, stations, hours of work orders", () => {
  const { submission, told, names } = read("taizhou", {
    visit: [
      [
        "visitName",
        "visitIdCard",
        "supportType",
        "completionStatus",
        "createTime",
        "completionTime",
        "unusual",
      ],
      ["某甲", "（略）", "低保", "已完成", "2026-03-01 08:00:00", "2026-03-02 10:12:33", "无异常"],
      ["某乙", "（略）", "低保", "未完成", "2026-03-01 08:00:00", null, null],
    ],
    staff: [
      ["name", "idCard", "phone", "address"],
      ["于蓝", "（略）", "（略）", "（略）"],
    ],
    station: [
      ["title", "divisionCodes", "whetherRegister", "adminName"],
      ["甲街道社工站", "321202001", "已备案", "某丙"],
    ],
    details: [
      ["visitNo", "serviceTime", "serviceDuration", "detail"],
      [1, "2026-03-02 09:00", 90, "陪同就医"],
    ],
  });
  expect(submission).toMatchObject({
    visits: [{ id: "R2", date: "2026-03-02" }],
    workers: [{ id: "P001" }],
    network: { sites: [{ name: "甲街道社工站", divisionCode: "321202001" }] },
    serviceLog: [{ id: "R2", date: "2026-03-02", minutes: 90 }],
  });
  expect(names.map(({ name }) => name)).toEqual(["于蓝"]);
  expect(JSON.stringify(submission)).not.toMatch(/某|低保|异常|备案/);
  expect(told).toEqual([
    "columnUnmatched C1",
    "columnUnmatched E1",
    "columnUnmatched G1",
    "rowLeftOut A3",
    "columnUnmatched C1",
    "columnUnmatched A1",
    "columnUnmatched D1",
  ]);
});

describe("panyu", () => {
  const rows: Written[][] = [
    ["dossiersNumber", "socialWorkerId", "personType", "livingType", "sex"],
    ["D-1", "SW-7", 8, 4, 1],
    ["D-2", "SW-7", "3", 1, 2],
    ["D-3", "SW-9", 16, 1, 2],
    ["D-4", "SW-9", "1,8", 1, 2],
  ];

  test("codes that are certain, in a ledger of cases", () => {
    const { submission, told } = read("panyu", { 个案: rows });
    expect(submission.casework).toEqual([
      { id: "R2", client: "D-1", worker: "SW-7", targetGroup: "elderlyAlone" },
      { id: "R3", client: "D-2", worker: "SW-7", targetGroup: "extremePoverty" },
      { id: "R4", client: "D-3", worker: "SW-9" },
      { id: "R5", client: "D-4", worker: "SW-9" },
    ]);
    expect(told).toEqual(["columnUnmatched D1", "columnUnmatched E1", "codeUnknown C4", "codeUnknown C5"]);
  });

  test("a register of clients is no list", () => {
    const register = rows.map((row) => row.slice(1));
    const { submission, told } = read("panyu", { client: register });
    expect(told).toEqual(["sheetOfSeveral null"]);
    expect(Object.keys(submission)).toEqual(["formatVersion"]);
  });
});
