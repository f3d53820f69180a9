import { expect, it } from "vitest";
import { listRulebooks } from "../../../src";
import type { Json } from "../../../src/rulebook/document";
import { decisions } from "../../../src/text/zh-CN/decisions";

function isOpen(json: Json): boolean {
  if (typeof json !== "object" || json === null) return false;
  return "either" in json || Object.values(json).some(isOpen);
}

it("every fact that keeps several readings has a question to ask", () => {
  const open = listRulebooks().flatMap(({ facts }) =>
    Object.values(facts).filter(({ value }) => isOpen(value)),
  );
  const numbers = new Set(open.map(({ decision }) => decision));
  expect(numbers.size).toBeGreaterThan(8);
  expect([...numbers].filter((number) => !(`decision.${number}` in decisions))).toEqual([]);
});
