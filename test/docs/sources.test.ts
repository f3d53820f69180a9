import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readRulebooks } from "../examples/tables";
import { readPage } from "./samples";

const page = readPage("docs/sources.md");
const names = [...page.matchAll(/`([^`]+)`/g)].map((match) => match[1] as string);
const rules = readRulebooks().flatMap(({ id, clauses }) =>
  clauses.flatMap(({ definition }) => definition.rules.map(({ name }) => `${id}#${name}`)),
);
const tableOf = (text: string) =>
  text
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .slice(1);

describe("what of the seed articles is encoded", () => {
  it("names only rules, code lists and gaps that exist", () => {
    const named = names.filter((name) => /^[a-z0-9-]+#[a-z0-9-]+$/.test(name));
    expect(named.filter((name) => !rules.includes(name))).toEqual([]);
    const lists = names.filter((name) => /^codes\/[A-Za-z]+$/.test(name));
    expect(lists.filter((name) => !existsSync(`schemas/${name}.json`))).toEqual([]);
    const gaps = names.filter((name) => /^gap [a-z]/.test(name)).map((name) => name.slice(4));
    const stated = (id: string) => JSON.parse(readFileSync(`rules/${id}/rulebook.json`, "utf8")).gaps.length;
    expect(gaps.filter((id) => !existsSync(`rules/${id}/rulebook.json`) || stated(id) === 0)).toEqual([]);
  });

  it("names every rule of the practice the articles tell of", () => {
    const practice = rules.filter((rule) => /^(taicang-practice|ningbo-school-practice)#/.test(rule));
    expect(practice.filter((rule) => !names.includes(rule))).toEqual([]);
  });

  it("says something of every row", () => {
    expect(tableOf(page).length).toBeGreaterThan(20);
    expect(tableOf(page).filter((row) => row.split("|")[2]?.trim() === "")).toEqual([]);
  });
});
