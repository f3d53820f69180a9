import type { Attestation, Waiver } from "../../generated/evaluation";
import { words as en } from "../../text/en/words";
import type { Arguments } from "../../text/format";
import { words as zh } from "../../text/zh-CN/words";
import type { Column } from "../form/columns";
import { type CellPlace, type Remark, type RemarkCode, remark } from "../remarks";
import { cellName } from "../table/address";
import type { Reading } from "../values/reading";
import { partsOf, plain } from "../values/spelling";
import { type Reader, readValue } from "../values/value";
import { evidenceIn } from "./evidence";
import type { LedgerRow } from "./rows";

/** A rule as an answer may name it. */
export interface NamedRule {
  /** `<rulebook>#<rule>` */
  readonly id: string;
  readonly number: number;
  readonly title: { readonly "zh-CN": string; readonly en: string };
}

/** A line of the sheet of answers, of waivers or of samples, not yet held against the rules. */
export interface AnswerRow {
  readonly kind: "attestations" | "waivers" | "samples";
  readonly place: CellPlace;
  /** Texts and days by property; of what was not understood, why. */
  readonly said: ReadonlyMap<string, Reading>;
  readonly cells: ReadonlyMap<string, string>;
}

export interface Answers {
  readonly attestations: Attestation[];
  readonly waivers: Waiver[];
  readonly remarks: Remark[];
}

/** Lines that somebody filled in; those of the template that nobody answered say nothing. */
export function answerRowsIn(
  kind: AnswerRow["kind"],
  rows: readonly LedgerRow[],
  place: { readonly file: string | null; readonly sheet: string },
  reader: Reader,
): AnswerRow[] {
  const given = new Set(["number", "title", "technique", "clause", "question", "missing", "item", "rule"]);
  return rows.flatMap((row): AnswerRow[] => {
    const said = new Map<string, Reading>();
    const cells = new Map<string, string>();
    for (const [column, { cell, name }] of row.cells) {
      said.set(nameOf(column), readValue(cell, column.field!, column.key, reader));
      cells.set(nameOf(column), name);
    }
    const answered = [...said].some(([name, { kind }]) => !given.has(name) && kind !== "empty");
    return answered ? [{ kind, place: { ...place, cell: cellName(row.number, 1) }, said, cells }] : [];
  });
}

/**
 * Answers and waivers of the site and period of the workbook. A line that is not whole, or names no rule or two,
 * answers nothing and is told.
 */
export function answersOfRows(
  rows: readonly AnswerRow[],
  rules: readonly NamedRule[],
  of: { readonly site: string; readonly period: { readonly from: string; readonly to: string } },
): Answers {
  const answers: Answers = { attestations: [], waivers: [], remarks: [] };
  for (const row of rows) {
    const line = new Line(row);
    const rule = ruleOf(line, rules);
    if (row.kind === "attestations") {
      const outcome = line.word("outcome", outcomes);
      const method = line.word("method", techniques);
      const [by, on] = [line.text("by"), line.day("on")];
      const [item, note, expires] = [line.optional("item"), line.optional("note"), line.lastDay("expires")];
      const evidence = evidenceIn(line);
      if (line.isWhole)
        answers.attestations.push({
          rule,
          ...of,
          outcome: outcome as Attestation["outcome"],
          by,
          on,
          method: method as Attestation["method"],
          ...(item !== undefined && { item }),
          ...(note !== undefined && { note }),
          ...(evidence.length > 0 && { evidence }),
          ...(expires !== undefined && { expires }),
        });
    } else {
      const [reason, approver, on] = [line.text("reason"), line.text("approver"), line.day("on")];
      const expires = line.lastDay("expires");
      if (expires === undefined) line.missing("expires");
      if (line.isWhole) answers.waivers.push({ rule, ...of, reason, approver, on, expires: expires ?? null });
    }
    answers.remarks.push(...line.remarks);
  }
  return answers;
}

/** Words by what they stand for, in both languages. */
function wordsOf(prefix: string, codes: readonly string[]): ReadonlyMap<string, string> {
  const texts = [zh, en] as readonly Readonly<Record<string, string>>[];
  return new Map(
    codes.flatMap((code) =>
      [code, ...texts.map((all) => all[`${prefix}.${code}`] ?? code)].map((word) => [
        word.toLowerCase(),
        code,
      ]),
    ),
  );
}

const outcomes = /*#__PURE__*/ wordsOf("outcome", ["pass", "fail", "notApplicable"]);
const techniques = /*#__PURE__*/ wordsOf("technique", ["documentReview", "observation", "interview"]);

function nameOf({ path }: Column): string {
  return path[0]!;
}

/**
 * The rule a line is about. The hidden id tells it; a title that is another rule's says that the line was copied, so
 * neither holds.
 */
function ruleOf(line: Line, rules: readonly NamedRule[]): string {
  const id = line.optional("rule");
  const title = line.optional("title");
  const titled = rules.filter((rule) => title !== undefined && Object.values(rule.title).includes(title));
  if (id !== undefined) {
    const known = rules.find((rule) => rule.id === id);
    if (known === undefined) line.wrong("ruleUnknown", "rule");
    else if (title !== undefined && !titled.includes(known)) line.wrong("ruleContradicted", "title");
    return id;
  }
  if (titled.length === 1) return titled[0]!.id;
  line.wrong(titled.length > 1 ? "ruleOfSeveral" : "ruleUnknown", "title");
  return "";
}

/** Reads a line part by part and keeps what is wrong with it. */
class Line {
  readonly remarks: Remark[] = [];

  constructor(private readonly row: AnswerRow) {}

  get isWhole(): boolean {
    return this.remarks.length === 0;
  }

  optional(name: string): string | undefined {
    const reading = this.row.said.get(name);
    if (reading?.kind === "unclear") this.wrong("answerUnclear", name);
    return reading?.kind === "value" ? String(reading.value) : undefined;
  }

  /** Several in one cell, in their order; `exact` stood between quotes. */
  parts(name: string): { readonly text: string; readonly exact: boolean }[] {
    const reading = this.row.said.get(name);
    if (reading?.kind === "value" && reading.exact === true)
      return [{ text: String(reading.value), exact: true }];
    return partsOf(this.optional(name) ?? "");
  }

  text(name: string): string {
    const given = this.optional(name);
    if (given === undefined) this.missing(name);
    return given ?? "";
  }

  word(name: string, words: ReadonlyMap<string, string>): string {
    // “不适用” is an outcome here, and no word for nothing.
    const reading = this.row.said.get(name);
    const given = reading?.kind === "none" ? "不适用" : this.optional(name);
    const code = given === undefined ? undefined : words.get(plain(given).toLowerCase());
    if (given === undefined) this.missing(name);
    else if (code === undefined) this.wrong("answerUnclear", name);
    return code ?? "";
  }

  day(name: string): string {
    const given = this.optional(name);
    if (given === undefined) this.missing(name);
    else if (given.length !== 10) this.wrong("answerUnclear", name);
    return given ?? "";
  }

  /** `null`: it does not expire. */
  lastDay(name: string): string | null | undefined {
    if (this.row.said.get(name)?.kind === "none") return null;
    const given = this.optional(name);
    if (given !== undefined && given.length !== 10) this.wrong("answerUnclear", name);
    return given;
  }

  missing(name: string): void {
    if (this.row.said.get(name)?.kind !== "unclear") this.wrong("answerMissing", name);
  }

  wrong(code: RemarkCode, name: string, args: Arguments = {}): void {
    const cell = this.row.cells.get(name) ?? this.row.place.cell;
    const all = { column: titles[name] ?? name, ...args };
    this.remarks.push(remark("error", code, { ...this.row.place, cell }, all));
  }
}

const titles: Readonly<Record<string, { "zh-CN": string; en: string }>> = {
  title: { "zh-CN": "规则", en: "rule" },
  rule: { "zh-CN": "规则", en: "rule" },
  item: { "zh-CN": "条目", en: "entry" },
  outcome: { "zh-CN": "核查结果", en: "outcome" },
  by: { "zh-CN": "核查人", en: "by" },
  on: { "zh-CN": "日期", en: "day" },
  method: { "zh-CN": "方法", en: "method" },
  note: { "zh-CN": "说明", en: "note" },
  file: { "zh-CN": "证据文件", en: "evidence files" },
  sha256: { "zh-CN": "证据摘要（SHA-256）", en: "SHA-256 of the evidence files" },
  expires: { "zh-CN": "有效期至", en: "valid until" },
  reason: { "zh-CN": "理由", en: "reason" },
  approver: { "zh-CN": "批准人", en: "approver" },
};
