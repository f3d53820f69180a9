import { codes } from "../../generated/codes";
import { model } from "../../generated/model";
import type { Explanation, RuleExplanation } from "../../index";
import { columns, type Width } from "../../report/text/columns";
import type { Paint } from "../../report/text/paint";
import { amountText, formatDate, heading, provisionText, say, unitText } from "../../text/index";
import type { Session } from "../session";
import { conditionLines } from "./condition";

type Row = readonly [label: string, text: string | undefined];

/** A rule, clause or rulebook as a page of text: where it comes from, how much was seen of it, what is checked. */
export function explanationText(
  session: Session,
  explanation: Explanation,
  bold: Paint,
  width: Width,
): string {
  const { locale, words } = session;
  const { rulebook, clause, rules } = explanation;
  const head: Row[] = [
    [heading("rulebook", locale), `${rulebook.number} ${rulebook.title[locale]}`],
    [heading("textSeen", locale), rulebook.textSeen[locale]],
    [heading("coverage", locale), explanation.coverage[locale]],
  ];
  if (clause) {
    head.push([
      heading("clause", locale),
      `${clause.clause ?? heading("clauseNone", locale)} ${clause.title[locale]}`,
    ]);
    head.push([heading("state", locale), say(`coverage.${clause.coverage}`, locale)]);
    head.push([heading("why", locale), clause.why[locale]]);
  }
  const one = explanation.kind === "rule";
  const blocks = [
    [bold(explanation.id), ...rowLines(head, width)],
    ...rules.map((rule) => [
      bold(one ? rule.title[locale] : `${rule.id} ${rule.title[locale]}`),
      ...rowLines(ruleRows(session, rule), width),
      ...(rule.conditions === undefined
        ? []
        : [words("explain.conditions"), ...conditionLines(rule, locale)]),
    ]),
  ];
  return `${blocks.map((block) => block.join("\n")).join("\n\n")}\n`;
}

function ruleRows({ locale, words }: Session, rule: RuleExplanation): Row[] {
  const note = rule.basis.note?.[locale];
  const basis = `${say(`basis.${rule.basis.kind}`, locale)}${words("separator")}${rule.basisSource[locale]}`;
  const list = rule.forEach === null ? undefined : model.lists[rule.forEach]?.label[locale];
  const tiers = rule.tiers
    ?.map((tier) => codes.siteTier?.codes[tier]?.[locale] ?? tier)
    .join(words("usage.or"));
  return [
    [words("explain.provision"), provisionText(rule, locale)],
    [heading("basis", locale), note === undefined ? basis : `${basis} ${note}`],
    [words("explain.weight"), say(`weight.${rule.weight}`, locale)],
    [words("explain.tiers"), tiers ?? words("explain.allTiers")],
    [words("explain.forEach"), list],
    [heading("question", locale), rule.question?.[locale]],
    [heading("interpretation", locale), rule.interpretation?.[locale]],
    [words("explain.decision"), rule.decision],
    ...rule.facts.map((fact): Row => {
      const text = fact.title[locale];
      if (fact.unit === undefined) return [heading("measured", locale), text];
      const aside = unitText(fact.unit, locale);
      return [heading("measured", locale), heading("aside", locale, { text, aside })];
    }),
    ...rule.parameters.map(({ title, unit, values }): Row => {
      const dated = values.map(({ from, value }) =>
        heading("aside", locale, {
          text: amountText(value, unit, locale),
          aside: heading("since", locale, { date: formatDate(from, locale) }),
        }),
      );
      return [
        heading("parameters", locale),
        `${title[locale]}${words("separator")}${dated.join(say("list.comma", locale))}`,
      ];
    }),
  ];
}

function rowLines(rows: readonly Row[], width: Width): string[] {
  const filled = rows.filter((row): row is readonly [string, string] => row[1] !== undefined);
  return columns(
    filled.map(([label, text]) => [{ text: label }, { text }]),
    width,
    "  ",
  );
}
