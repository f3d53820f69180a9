import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { taicangSites } from "../../scripts/examples/taicang/sites";
import { readTable, type UnitsDocument, unitsOf } from "../../scripts/examples/taicang/units";
import { documentText } from "../../scripts/examples/write";
import { type Evaluation, evaluate, formatText } from "../../src/index";

const folder = "examples/taicang";
const read = (file: string) => readFileSync(`${folder}/${file}`, "utf8");
const units = JSON.parse(read("source/units.json")) as UnitsDocument;
const sites = taicangSites(units);

const deciding = (evaluation: Evaluation) =>
  evaluation.toSupply.filter((supply) => supply.decides).map((supply) => supply.pointer);

describe("the public figures of Taicang", () => {
  it("are the eight units and their 160 villages and communities", () => {
    expect(units.units).toHaveLength(8);
    expect(units.units.reduce((sum, unit) => sum + unit.communities, 0)).toBe(160);
    for (const { name, code, communities } of units.units) {
      expect(read("README.md")).toContain(`| ${name} | ${code} | ${communities} |`);
    }
  });

  it("are the committed files, byte for byte, and there is no other", () => {
    const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
    expect(files).toEqual(
      Object.keys(sites)
        .map((stem) => `${stem}.json`)
        .sort(),
    );
    for (const [stem, site] of Object.entries(sites)) expect(read(`${stem}.json`)).toBe(documentText(site));
    expect(read("source/units.json")).toBe(documentText(units));
  });

  it("say nothing about a station but where it is", () => {
    for (const [stem, site] of Object.entries(sites)) {
      if (stem === "service-centre") continue;
      expect(Object.keys(site)).toEqual(["formatVersion", "site", "period"]);
      expect(site.site.name).toContain("不等同于文章所称9个社工站");
    }
  });

  it("give the totals of the article as entries that hold nothing but an id and a tier", () => {
    const entries = sites["service-centre"]!.network!.sites!;
    const tiers = entries.map((entry) => entry.tier);
    expect(tiers.filter((tier) => tier === "serviceCentre")).toHaveLength(1);
    expect(tiers.filter((tier) => tier === "station")).toHaveLength(9);
    expect(tiers.filter((tier) => tier === "workRoom")).toHaveLength(157);
    for (const entry of entries) expect(Object.keys(entry)).toEqual(["id", "tier"]);
  });

  for (const profile of ["suzhou", "taicang"]) {
    it(`leave every site undetermined under the profile ${profile}, and name what would decide`, () => {
      for (const [stem, site] of Object.entries(sites)) {
        const evaluation = evaluate(site, { on: "2026-12-31", profile });
        expect(evaluation.conclusion.overall, stem).toBe("undetermined");
        expect(evaluation.totals.decides, stem).toMatchObject({ fail: 0, error: 0, pass: 0 });
        // At a centre the hours only inform: the table they come from is of stations and work rooms.
        const own = stem === "service-centre" ? ["/network/workers"] : ["/site/openedOn", "/serviceLog"];
        expect(deciding(evaluation), stem).toEqual(
          expect.arrayContaining(["/workers", "/supervision", "/premises/signs", "/casework", ...own]),
        );
        const text = formatText(evaluation, { locale: "zh-CN" });
        for (const { label } of evaluation.toSupply.filter(
          ({ pointer, decides }) => decides && pointer !== "",
        ))
          expect(text, stem).toMatch(
            new RegExp(`- ${label["zh-CN"]} +计入结论  (整份未提供|未登记或有误)$`, "m"),
          );
        for (const finding of evaluation.findings.filter((one) => one.outcome === "unknown")) {
          expect(finding.missing?.total, `${stem} ${finding.id}`).toBeGreaterThan(0);
        }
      }
    });
  }
});

describe("the tables of the package", () => {
  const streets = `code,name,areaCode\n320585102,"浏河镇",320585\n320505001,"别处",320505\n`;
  const villages = `code,name,streetCode\n320585102001,"甲社区",320585102\n320585102200,"乙村",320585102\n320505001001,"丙",320505001\n`;

  it("give units with their villages counted", () => {
    expect(unitsOf("320585", readTable(streets), readTable(villages))).toEqual([
      { code: "320585102000", name: "浏河镇", communities: 2 },
    ]);
  });

  it("are refused when a row has another number of fields", () => {
    expect(() => readTable("code,name\n1\n")).toThrow("A row of 1 fields");
  });
});
