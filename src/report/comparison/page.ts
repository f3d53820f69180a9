import type { Locale } from "../../base/language";
import type {
  ComparedDocument,
  Comparison,
  FindingChange,
  ReinspectedItem,
} from "../../generated/evaluation";
import { type ComparisonKey, comparisonText } from "../../text/comparison";
import { say } from "../../text/index";
import type { Page, PageSection } from "../page/page";
import { outcomeWord } from "../phrases";
import { movedBy } from "./moved";
import { stateText } from "./state";

const kinds = ["worsened", "opened", "settled", "changed", "improved", "new", "gone"] as const;
const ingredients = ["data", "rules", "on", "answers", "waivers"] as const;

/** What a comparison says, a section for each kind of change. */
export function comparisonPage(comparison: Comparison, locale: Locale): Page {
  const t = (key: ComparisonKey, args = {}) => comparisonText(key, locale, args);
  const { site, totals, before, after, method, differences, reinspection } = comparison;
  const changed = comparison.findings.length > 0;
  const rests = ingredients.map((one) =>
    t("rested", { what: t(`ingredient.${one}`), whether: t(`difference.${differences[one]}`) }),
  );
  return {
    locale,
    title: t("title", { site: site.name ?? site.id }),
    lead: [changed ? t("leadWorse", { ...totals }) : t("leadNothing")],
    facts: [
      [t("before"), documentText(before, locale)],
      [t("after"), documentText(after, locale)],
      [t("profile"), profilesText(comparison, locale)],
      [t("differences"), rests.join(t("join"))],
      [t("method"), t(`method.${method}`)],
    ],
    sections: [
      ...(reinspection === undefined ? [] : [reinspectionSection(reinspection, locale)]),
      ...kinds.flatMap((kind) => kindSection(comparison, kind, locale)),
      ...(totals.same > 0 ? [{ title: t("sameTitle"), lines: [t("same", { count: totals.same })] }] : []),
    ],
  };
}

function documentText({ period, on, conclusion }: ComparedDocument, locale: Locale): string {
  const args = { ...period, on, conclusion: say(`conclusion.${conclusion}`, locale) };
  return comparisonText("document", locale, args);
}

function profilesText({ before, after }: Comparison, locale: Locale): string {
  const [was, is] = [before.profile.title[locale], after.profile.title[locale]];
  return was === is ? is : comparisonText("profiles", locale, { before: was, after: is });
}

function kindSection({ findings }: Comparison, kind: FindingChange["change"], locale: Locale): PageSection[] {
  const t = (key: ComparisonKey) => comparisonText(key, locale);
  const own = findings.filter(({ change }) => change === kind);
  if (own.length === 0) return [];
  const columns = [
    { title: t("clause"), width: 14 },
    { title: t("rule"), width: 40 },
    { title: t("weight"), width: 12 },
    { title: t("outcomeBefore"), width: 25 },
    { title: t("outcomeAfter"), width: 25 },
    { title: t("cause"), width: 30 },
    { title: t("moved"), width: 60 },
  ];
  const rows = own.map((finding) => [
    clauseText(finding, locale),
    finding.title[locale],
    say(`weight.${finding.weight}`, locale),
    stateText(finding.before, finding.weight, locale),
    stateText(finding.after, finding.weight, locale),
    t(`cause.${finding.cause}`),
    movedBy(finding, locale),
  ]);
  return [{ title: t(`change.${kind}`), sheet: t(`change.${kind}`), table: { columns, rows } }];
}

function clauseText({ clause, instrument }: FindingChange, locale: Locale): string {
  return clause === null ? instrument : comparisonText("clauseOf", locale, { instrument, clause });
}

function reinspectionSection(items: readonly ReinspectedItem[], locale: Locale): PageSection {
  const t = (key: ComparisonKey) => comparisonText(key, locale);
  const columns = [
    { title: t("rule"), width: 40 },
    { title: t("item"), width: 16 },
    { title: t("outcomeBefore"), width: 16 },
    { title: t("outcomeAfter"), width: 16 },
    { title: t("result"), width: 16 },
  ];
  const word = (outcome: ReinspectedItem["before"]) =>
    outcome === null ? t("notSeen") : outcomeWord(outcome, "decides", locale);
  const rows = items.map(({ title, item, before, after, result }) => [
    title[locale],
    item,
    word(before),
    word(after),
    t(`result.${result}`),
  ]);
  return { title: t("reinspection"), sheet: t("reinspection"), table: { columns, rows } };
}
