import type { Locale } from "../../../src/base/language";
import { amountText } from "../../../src/text";
import type { Authored } from "./authored";
import { decisionLink, page, pick, sourceLine, table, word } from "./markdown";

/** docs/rules/<rulebook>/README.md */
export function rulebookPage(root: string, book: Authored): string {
  const part = (locale: Locale) => rulebookPart(root, book, locale);
  const children = book.clauses.map(({ stem }) => `${stem}.md`);
  const body = `# ${book.info.number}\n\n${part("zh-CN")}\n## English\n\n${part("en")}`;
  return page(book.info.number, children, body);
}

function rulebookPart(root: string, book: Authored, locale: Locale): string {
  const { info } = book;
  const t = words[locale];
  const about = table(
    [t.title, pick(info.title, locale)],
    [
      [t.issuer, pick(info.issuer, locale)],
      [t.published, info.published ?? t.unknown],
      [
        t.inForce,
        [`${info.inForce.from ?? t.unknown} – ${info.inForce.to ?? ""}`, pick(info.inForce.basis, locale)]
          .join(" ")
          .trim(),
      ],
      [t.binding, word("binding", info.binding, locale)],
      [t.why, pick(info.bindingWhy, locale)],
      [t.textSeen, pick(info.textSeen, locale)],
      ...(info.qualification ? [[t.qualification, pick(info.qualification, locale)]] : []),
    ],
  );
  const clauses = table(
    [t.clause, t.title, t.coverage, t.rules],
    book.clauses.map(({ stem, file }) => [
      file.clause ?? "–",
      `[${pick(file.title, locale)}](${stem}.md)`,
      word("coverage", file.coverage, locale),
      String(file.rules.length),
    ]),
  );
  const gaps = table(
    [t.gap, t.why],
    info.gaps.map((gap) => [pick(gap.title, locale), pick(gap.why, locale)]),
  );
  const sources = Object.values(info.sources).map(
    (source) => `- ${sourceLine(source, locale)} ${pick(source.seen, locale)}\n`,
  );
  return `${about}**${t.clauses}**\n\n${clauses}${gaps ? `**${t.gaps}**\n\n${gaps}` : ""}${parameters(root, book, locale)}${charts(book, locale)}**${t.sources}**\n\n${sources.join("")}`;
}

function parameters(root: string, book: Authored, locale: Locale): string {
  const t = words[locale];
  const rows = Object.entries(book.parameters).map(([id, parameter]) => [
    `${pick(parameter.title, locale)} \`${id}\``,
    (parameter.values ?? [])
      .map(
        ({ from, value }) =>
          `${typeof value === "number" ? amountText(value, parameter.unit, locale) : String(value)} ${t.from(from)}`,
      )
      .join("; "),
    word("basis", parameter.basis?.kind ?? "", locale),
    [parameter.sameAs ? `${t.sameAs} \`${parameter.sameAs}\`` : "", pick(parameter.interpretation, locale)]
      .filter(Boolean)
      .join(" "),
    parameter.decision ? decisionLink(root, parameter.decision) : "",
  ]);
  if (rows.length === 0) return "";
  return `**${t.parameters}**\n\n${table([t.parameter, t.value, t.basis, t.note, t.decision], rows)}`;
}

/** What reports may draw: facts and parameters by what they are called. */
function charts(book: Authored, locale: Locale): string {
  const t = words[locale];
  const rows = Object.entries(book.charts).map(([id, { title, fact = "", threshold, rule }]) => {
    const { fact: other, parameter } = threshold ?? {};
    const line = other === undefined ? book.parameters[parameter ?? ""]?.title : book.facts[other]?.title;
    return [
      `${pick(title, locale)} \`${id}\``,
      `${pick(book.facts[fact]?.title, locale)} \`${fact}\``,
      pick(line, locale),
      rule === undefined ? "" : `\`${rule}\``,
    ];
  });
  if (rows.length === 0) return "";
  return `**${t.charts}**\n\n${table([t.chart, t.fact, t.threshold, t.rule], rows)}`;
}

const words = {
  "zh-CN": {
    title: "名称",
    issuer: "发布机构",
    published: "发布日期",
    inForce: "施行期间",
    binding: "约束力",
    why: "说明",
    textSeen: "见到的文本",
    qualification: "结论的限定",
    clause: "条款",
    clauses: "条款",
    coverage: "核查方式",
    rules: "规则数",
    gap: "缺口",
    gaps: "未见的部分",
    sources: "来源",
    parameter: "参数",
    parameters: "参数",
    value: "数值",
    basis: "依据",
    note: "说明",
    decision: "决定",
    sameAs: "同",
    unknown: "未知",
    chart: "图",
    charts: "图（只供查看，不参与判定）",
    fact: "事实",
    threshold: "界线",
    rule: "对应规则",
    from: (day: string) => `自 ${day} 起`,
  },
  en: {
    title: "Title",
    issuer: "Issuer",
    published: "Published",
    inForce: "In force",
    binding: "Binding",
    why: "Why",
    textSeen: "Text seen",
    qualification: "Qualification",
    clause: "Clause",
    clauses: "Clauses",
    coverage: "Coverage",
    rules: "Rules",
    gap: "Gap",
    gaps: "What was not seen",
    sources: "Sources",
    parameter: "Parameter",
    parameters: "Parameters",
    value: "Value",
    basis: "Basis",
    note: "Note",
    decision: "Decision",
    sameAs: "same as",
    unknown: "not known",
    chart: "Chart",
    charts: "Charts (they decide nothing)",
    fact: "Fact",
    threshold: "Threshold",
    rule: "Rule",
    from: (day: string) => `from ${day}`,
  },
};
