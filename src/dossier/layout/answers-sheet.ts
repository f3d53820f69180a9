import { words } from "../../text/zh-CN/words";
import { sheetTitles } from "../form/sheets";
import { answerColumns, techniqueTitle, waiverColumns } from "./answer-columns";
import type { Choices } from "./choices";
import type { AnswerLine, RuleLine, WaiverLine } from "./options";
import { blank, type CellPlan, type SheetPlan, text } from "./plan";
import { tableSheet } from "./table-sheet";
import { joint, none, written } from "./written";

/** 人工核查: a line for every rule that a person assesses and nobody has answered yet, and one for every answer. */
export function answersSheet(
  rules: readonly RuleLine[],
  answers: readonly AnswerLine[],
  choices: Choices,
): SheetPlan {
  const rows = rules.flatMap((rule) => {
    const given = answers.filter((answer) => answer.rule === rule.rule);
    if (given.length > 0)
      return given.map((answer) => ({ ...ruleCells("attestations", rule), ...answerCells(answer) }));
    return rule.question === undefined ? [] : [ruleCells("attestations", rule)];
  });
  const known = new Set(rules.map(({ rule }) => rule));
  const others = answers.filter(({ rule }) => !known.has(rule)).map(answerCells);
  return tableSheet(
    sheetTitles.answers["zh-CN"],
    answerColumns(rules, choices),
    [...rows, ...others],
    "person",
  );
}

/** 豁免: findings that were accepted for a time. */
export function waiversSheet(
  rules: readonly RuleLine[],
  waivers: readonly WaiverLine[],
  choices: Choices,
): SheetPlan {
  const rows = waivers.map((waiver) => {
    const rule = rules.find((one) => one.rule === waiver.rule);
    return { ...(rule && ruleCells("waivers", rule)), ...waiverCells(waiver) };
  });
  return tableSheet(sheetTitles.waivers["zh-CN"], waiverColumns(rules, choices), rows, "person");
}

function ruleCells(
  list: string,
  { rule, number, title, question, techniques: advised = [], entries }: RuleLine,
) {
  const ways = advised.map(techniqueTitle).join("、");
  const hints = [
    ways !== "" && `建议：${ways}`,
    entries !== undefined && `可对${entries}逐条核查，在“条目”中写编号`,
  ].filter((hint) => typeof hint === "string");
  const asked = hints.length === 0 ? question : `${question}（${hints.join("；")}）`;
  return {
    [`${list}/number`]: { value: { kind: "number", number } } as CellPlan,
    [`${list}/title`]: text(title),
    ...(question !== undefined && { [`${list}/question`]: text(asked!) }),
    [`${list}/rule`]: text(rule),
  };
}

function answerCells({ rule, item, outcome, by, on, method, note, evidence, expires }: AnswerLine) {
  return {
    "attestations/rule": text(rule),
    "attestations/item": plain(item),
    "attestations/outcome": text(words[`outcome.${outcome}`]),
    "attestations/by": plain(by),
    "attestations/on": date(on),
    "attestations/method": text(techniqueTitle(method)),
    "attestations/note": plain(note),
    ...evidenceCells(evidence),
    "attestations/expires": date(expires),
  };
}

/** Names and digests in one order; a digest that is not known is said to be none where another is known. */
function evidenceCells(evidence: AnswerLine["evidence"] = []): Record<string, CellPlan> {
  if (evidence.length === 0) return {};
  const digests = evidence.map(({ sha256 }) => sha256 ?? none).join(joint);
  return {
    "attestations/file":
      written(
        { type: "texts" },
        evidence.map(({ file }) => file),
      ) ?? blank,
    ...(evidence.some(({ sha256 }) => sha256 !== undefined) && { "attestations/sha256": text(digests) }),
  };
}

function waiverCells({ rule, reason, approver, on, expires }: WaiverLine) {
  return {
    "waivers/rule": text(rule),
    "waivers/reason": plain(reason),
    "waivers/approver": plain(approver),
    "waivers/on": date(on),
    "waivers/expires": date(expires),
  };
}

function plain(content: string | undefined): CellPlan {
  return content === undefined ? blank : (written({ type: "text" }, content) ?? blank);
}

function date(day: string | null | undefined): CellPlan {
  return day === undefined ? blank : (written({ type: "date" }, day) ?? blank);
}
