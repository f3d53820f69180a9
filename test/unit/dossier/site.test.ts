import { describe, expect, it } from "vitest";
import { importWorkbooks } from "../../../src/dossier/read/import";
import { workbookOf } from "./sheets";

const sheet = (...rows: [string, string | number][]) =>
  workbookOf({ 站点与周期: [["项目", "填写"], ...rows] });
const named: [string, string][] = [
  ["站点编号", "liuhe"],
  ["开始日期", "2026-01-01"],
  ["结束日期", "2026-12-31"],
];
const label = "村（社区）数";

function read(first: [string, string | number][], second: [string, string | number][], given = {}) {
  const { submission, remarks, unread } = importWorkbooks(
    [
      { file: "a.xlsx", workbook: sheet(...named, ...first) },
      { file: "b.xlsx", workbook: sheet(...second) },
    ],
    { given },
  );
  const site = submission.site as Record<string, unknown>;
  return { site, unread, told: remarks.map(({ code, file, cell }) => `${code} ${file} ${cell}`) };
}

describe("what two workbooks say of a site", () => {
  it("is taken where they say the same", () => {
    expect(read([[label, 12]], [[label, 12]])).toMatchObject({ site: { communities: 12 }, told: [] });
  });

  it("is open where one of them cannot be understood, in whatever order, and both cells are told", () => {
    for (const swapped of [false, true]) {
      const [clear, unclear]: [string, string | number][][] = [[[label, 12]], [[label, "十几个"]]];
      const { site, unread, told } = swapped ? read(unclear!, clear!) : read(clear!, unclear!);
      expect(site).not.toHaveProperty("communities");
      expect(unread.get("/site/communities")).toBe("十几个");
      const places = ["saidTwice a.xlsx B5", "saidTwice b.xlsx B2"];
      expect(told.filter((one) => one.startsWith("saidTwice"))).toEqual(places);
    }
  });

  it("is not asked of the cell where it is given with the files", () => {
    const { site, told } = read([], [["站点编号", "—"]], { "/site/id": "liuhe" });
    expect(site.id).toBe("liuhe");
    expect(told.some((one) => one.startsWith("saidTwice"))).toBe(false);
  });
});
