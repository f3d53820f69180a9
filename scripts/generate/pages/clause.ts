import type { Locale } from "../../../src/base/language";
import type { Rule, RuleExamples } from "../../../src/generated/rulebook";
import { weightOf } from "../../../src/rulebook/weight";
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
  const { weight, qualified } = weightOf(rule.provision, rule.basis.kind, bindsSite(book));
  const facts = table(
    [t.rule, `\`${book.info.id}#${rule.name}\``],
    [
      [t.provision, word("provision", rule.provision, locale)],
      [t.basis, word("basis", rule.basis.kind, locale)],
      [t.source, source ? sourceLine(source, locale) : rule.basis.source],
      ...(rule.basis.note ? [[t.note, pick(rule.basis.note, locale)]] : []),
      [t.weight, qualified ? t.qualified : word("weight", weight, locale)],
      [t.appliesTo, tiers(rule, wording, locale)],
      ...(rule.technique
        ? [[t.technique, rule.technique.map((one) => word("technique", one, locale)).join(t.comma)]]
        : []),
      ...(rule.decision ? [[t.decision, decisionLink(root, rule.decision)]] : []),
    ],
  );
  const scope = wording.scope(rule, locale).join("\n");
  const asks = rule.question ? `${t.question}\n\n> ${pick(rule.question, locale)}\n\n` : "";
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

/** Without a profile: one that takes a voluntary rulebook as its criterion can make more rules decide. */
function bindsSite({ info }: Authored): boolean {
  return info.binding === "mandatory" && info.bindingOn.includes("site");
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
    rulebook: "规则集",
    textSeen: "见到的文本",
    seen: { text: "原文", summary: "摘要", title: "仅标题", none: "未见" },
    coverage: "核查方式",
    why: "说明",
    noRules: "本条没有编写规则。",
    rule: "规则",
    provision: "条款用语",
    basis: "依据",
    source: "来源",
    note: "依据说明",
    weight: "效力",
    qualified: "计入结论；结论须注明以县级标准数值为准",
    appliesTo: "适用站点",
    allTiers: "全部",
    scope: "**适用范围**",
    technique: "核查方法",
    decision: "解释决定",
    question: "**由人工核查：**",
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
    seen: { text: "wording", summary: "summary", title: "title only", none: "nothing" },
    coverage: "Coverage",
    why: "Why",
    noRules: "No rule is made from this clause.",
    rule: "Rule",
    provision: "Provision",
    basis: "Basis",
    source: "Source",
    note: "Note on the basis",
    weight: "Weight",
    qualified: "decides; the conclusion is qualified: against the county values",
    appliesTo: "Applies to",
    allTiers: "every site",
    scope: "**Scope**",
    technique: "Technique",
    decision: "Decision",
    question: "**Assessed by a person:**",
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
