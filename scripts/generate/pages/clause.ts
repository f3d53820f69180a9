import type { Locale } from "../../../src/base/language";
import type { Rule, RuleExamples } from "../../../src/generated/rulebook";
import { bindsByLaw, weightOf } from "../../../src/rulebook/weight";
import { provisionText } from "../../../src/text";
import type { Authored } from "./authored";
import { decisionLink, page, pick, sourceLine, table, word } from "./markdown";
import type { Wording } from "./wording";

type Clause = Authored["clauses"][number];

/** docs/rules/<rulebook>/<stem>.md */
export function clausePage(root: string, book: Authored, clause: Clause, wording: Wording): string {
  const { file } = clause;
  const title = [file.clause, file.title["zh-CN"]].filter(Boolean).join(" ");
  const part = (locale: Locale) => clausePart(root, book, clause, wording, locale);
  return page(title, [], `# ${title}\n\n${part("zh-CN")}\n## English\n\n${part("en")}`);
}

function clausePart(
  root: string,
  book: Authored,
  { file, examples }: Clause,
  wording: Wording,
  locale: Locale,
): string {
  const t = words[locale];
  const about = table(
    [t.clause, file.clause ?? t.none],
    [
      [t.title, pick(file.title, locale)],
      ...(file.alias ? [[t.alias, pick(file.alias, locale)]] : []),
      [t.rulebook, `[${book.info.number}](README.md)`],
      [t.textSeen, t.seen[file.textSeen]],
      [t.coverage, word("coverage", file.coverage, locale)],
      [t.why, pick(file.why, locale)],
    ],
  );
  const rules = file.rules.map((rule) => {
    const rows = examples?.rules.filter((one) => one.rule === rule.name) ?? [];
    return ruleSection(root, book, rule, rows, wording, locale);
  });
  return `${about}${rules.length ? rules.join("") : `${t.noRules}\n`}`;
}

function ruleSection(
  root: string,
  book: Authored,
  rule: Rule,
  rows: RuleExamples[],
  wording: Wording,
  locale: Locale,
): string {
  const t = words[locale];
  const source = book.info.sources[rule.basis.source];
  const facts = table(
    [t.rule, `\`${book.info.id}#${rule.name}\``],
    [
      [t.number, String(rule.number)],
      [t.provision, provisionText(rule, locale)],
      [t.basis, word("basis", rule.basis.kind, locale)],
      [t.source, source ? sourceLine(source, locale) : rule.basis.source],
      ...(rule.basis.note ? [[t.note, pick(rule.basis.note, locale)]] : []),
      [t.weight, weightText(book, rule, locale)],
      [t.appliesTo, tiers(rule, wording, locale)],
      ...(rule.technique
        ? [[t.technique, rule.technique.map((one) => word("technique", one, locale)).join(t.comma)]]
        : []),
      ...(rule.decision ? [[t.decision, decisionLink(root, rule.decision)]] : []),
    ],
  );
  const scope = wording.scope(rule, locale).join("\n");
  const ours = ["title", "interpretation", "own"].includes(rule.basis.kind);
  const asks = rule.question
    ? `${ours ? t.questionOurs : t.question}\n\n> ${pick(rule.question, locale)}\n\n`
    : "";
  const condition = rule.conditions ? `${t.condition}\n\n${wording.condition(rule, locale)}\n\n` : "";
  const interpretation = rule.interpretation
    ? `${t.interpretation}${pick(rule.interpretation, locale)}\n\n`
    : "";
  const read = table(
    [t.fact, t.interpretationOf, t.decision],
    wording
      .interpreted(rule, locale)
      .map(({ title, text, decision }) => [title, text, decision ? decisionLink(root, decision) : ""]),
  );
  const numbers = wording.numbers(rule, locale).join("\n");
  const names = rows.flatMap((one) =>
    one.examples.map(({ name, expect }) => [name, word("outcome", expect, locale)]),
  );
  return `### ${pick(rule.title, locale)}\n\n${facts}${scope ? `${t.scope}\n\n${scope}\n\n` : ""}${asks}${condition}${numbers ? `${t.numbers}\n\n${numbers}\n\n` : ""}${interpretation}${read}${table([t.example, t.outcome], names)}`;
}

/** What weighs only because a profile takes the rulebook as its criterion says under which profiles. */
function weightText({ info, boundBy }: Authored, rule: Rule, locale: Locale): string {
  const t = words[locale];
  const byLaw = bindsByLaw(info);
  const weigh = (byProfile: boolean) => weightOf(rule.provision, rule.basis.kind, { byLaw, byProfile });
  const alone = weigh(false);
  const bound = weigh(boundBy.length > 0);
  const text = word("weight", bound.weight, locale);
  if (bound.weight === "informs") return text;
  const under =
    alone.weight === bound.weight ? [] : [t.under(boundBy.map((id) => `\`${id}\``).join(t.comma))];
  return [text, ...under, ...(bound.qualified ? [t.qualified] : [])].join(t.semicolon);
}

function tiers(rule: Rule, wording: Wording, locale: Locale): string {
  if (!rule.appliesTo.tier) return words[locale].allTiers;
  return rule.appliesTo.tier.map((tier) => wording.tier(tier, locale)).join(words[locale].comma);
}

const words = {
  "zh-CN": {
    clause: "条款",
    none: "编号未知或没有编号",
    title: "标题",
    alias: "所见印刷用语",
    rulebook: "依据文件",
    textSeen: "见到的文本",
    seen: { text: "原文", summary: "摘要", title: "仅标题", none: "未见", own: "本软件自设，不是标准条文" },
    coverage: "核查方式",
    why: "说明",
    noRules: "本条没有编写规则。",
    rule: "规则",
    number: "编号（不变）",
    provision: "条款用语",
    basis: "依据",
    source: "来源",
    note: "依据说明",
    weight: "效力",
    qualified: "结论须注明数值来源，以及是否写入本标准未核实",
    under: (profiles: string) => `限于将本文件定为判定依据的评估依据组合（${profiles}）`,
    semicolon: "；",
    appliesTo: "适用站点",
    allTiers: "全部",
    scope: "**适用范围**",
    technique: "核查方法",
    decision: "解释决定",
    question: "**由人工核查：**",
    questionOurs: "**由人工核查（问题由本软件提出，不是标准条文）：**",
    condition: "**符合的条件**",
    numbers: "**用到的参数**",
    interpretation: "**解释口径：**",
    fact: "事实",
    interpretationOf: "取值口径",
    example: "示例（名称为英文）",
    outcome: "判定",
    comma: "、",
  },
  en: {
    clause: "Clause",
    none: "number not known, or none",
    title: "Title",
    alias: "Wording as printed",
    rulebook: "Rulebook",
    textSeen: "Text seen",
    seen: {
      text: "wording",
      summary: "summary",
      title: "title only",
      none: "nothing",
      own: "ours, no clause of a standard",
    },
    coverage: "Coverage",
    why: "Why",
    noRules: "No rule is made from this clause.",
    rule: "Rule",
    number: "Number (permanent)",
    provision: "Provision",
    basis: "Basis",
    source: "Source",
    note: "Note on the basis",
    weight: "Weight",
    qualified:
      "the conclusion says where the values come from, and that this standard has them is not verified",
    under: (profiles: string) => `under profiles that take this rulebook as criterion (${profiles})`,
    semicolon: "; ",
    appliesTo: "Applies to",
    allTiers: "every site",
    scope: "**Scope**",
    technique: "Technique",
    decision: "Decision",
    question: "**Assessed by a person:**",
    questionOurs: "**Assessed by a person (asked by this software, not by a clause):**",
    condition: "**Passes when**",
    numbers: "**Numbers used**",
    interpretation: "**Interpretation:** ",
    fact: "Fact",
    interpretationOf: "How it is read",
    example: "Example",
    outcome: "Outcome",
    comma: ", ",
  },
};
