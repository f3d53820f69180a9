import type { Problem } from "../base/errors";
import { hasOwn } from "../base/es2018";
import type { Text } from "../base/language";
import { escapeToken } from "../base/pointer";
import type { RulebookFiles } from "./definitions";
import { isRecord } from "./parts";

const file = "numbers.json";

/**
 * The ledger of a rulebook folder: every rule there ever was, with the number it was given. A number belongs to its rule
 * for good, also when the rule is gone. A folder without a ledger is not checked.
 */
export function checkLedger(files: RulebookFiles, clauses: readonly string[], problems: Problem[]): void {
  const content = files[file];
  if (content === undefined) return;
  const ledger = isRecord(content) ? content.numbers : undefined;
  if (!isRecord(ledger)) {
    problems.push({ code: "required", file, pointer: "", text: noNumbers });
    return;
  }
  checkNumbers(ledger, problems);
  for (const clause of clauses) checkRules(clause, rulesIn(files[clause]), ledger, problems);
}

type Ledger = Readonly<Record<string, unknown>>;

function checkNumbers(ledger: Ledger, problems: Problem[]): void {
  const nameOf = new Map<unknown, string>();
  for (const [name, number] of Object.entries(ledger)) {
    const pointer = `/numbers/${escapeToken(name)}`;
    const first = nameOf.get(number);
    if (!isNumber(number)) problems.push({ code: "type", file, pointer, text: notANumber });
    else if (first !== undefined) {
      problems.push({ code: "duplicateNumber", file, pointer, text: numberTwice(number, first) });
    } else nameOf.set(number, name);
  }
}

function checkRules(clause: string, rules: readonly unknown[], ledger: Ledger, problems: Problem[]): void {
  rules.forEach((rule, k) => {
    if (!isRecord(rule) || typeof rule.name !== "string" || !isNumber(rule.number)) return;
    const { name, number } = rule;
    const given = hasOwn(ledger, name) ? ledger[name] : undefined;
    if (given === number) return;
    const text = given === undefined ? notInLedger(name, nextIn(ledger)) : changed(name, given);
    problems.push({ code: "numberNotInLedger", file: clause, pointer: `/rules/${k}/number`, text });
  });
}

function rulesIn(clause: unknown): readonly unknown[] {
  return isRecord(clause) && Array.isArray(clause.rules) ? clause.rules : [];
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value > 0;
}

function nextIn(ledger: Ledger): number {
  let most = 0;
  for (const number of Object.values(ledger)) if (isNumber(number)) most = Math.max(most, number);
  return most + 1;
}

export function numberTwice(number: number, name: string): Text {
  return {
    "zh-CN": `规则编号 ${number} 已属于“${name}”；编号不得重复使用`,
    en: `number ${number} belongs to "${name}"; a number is given once`,
  };
}

function notInLedger(name: string, next: number): Text {
  return {
    "zh-CN": `numbers.json 中没有“${name}”；新规则取从未用过的编号（下一个是 ${next}），并登记在那里`,
    en: `numbers.json has no "${name}"; a new rule takes a number never used before (the next is ${next}) and is entered there`,
  };
}

function changed(name: string, given: unknown): Text {
  return {
    "zh-CN": `“${name}”的编号是 ${String(given)}（见 numbers.json），编号永不改变`,
    en: `"${name}" has the number ${String(given)} in numbers.json; a number never changes`,
  };
}

const noNumbers: Text = { "zh-CN": "缺少对象“numbers”", en: 'the object "numbers" is missing' };
const notANumber: Text = { "zh-CN": "编号应是正整数", en: "a number is a positive integer" };
