import { readModel, type SubmissionModel } from "../model";
import type { Product } from "../product";
import { type Authored, readRulebooks } from "./authored";
import { page, table } from "./markdown";
import { usesOfRule } from "./uses";

/** docs/reference/matrix.md: which rule reads which facts, fields and parameters, and where the schema has them. */
export const matrix: Product = {
  name: "matrix",
  produce(root) {
    const books = readRulebooks(root);
    if (books.length === 0) return { outputs: [], skipped: "rules is empty" };
    const model = readModel(root);
    const read = new Set<string>();
    const sections = books.map((book) => section(book, model, read));
    const body = `# 规则、事实与字段对照 Rules, facts and fields

每条规则用到的事实、申报数据字段和参数；\`*\` 代表列表中的条目。
What each rule reads: facts, fields of the submission, parameters; \`*\` stands for an entry of a list.

${sections.join("")}${unread(model, read)}`;
    return { outputs: [{ path: "docs/reference/matrix.md", text: page("规则与字段对照 Matrix", [], body) }] };
  },
};

function section(book: Authored, model: SubmissionModel, read: Set<string>): string {
  const rows = book.clauses.flatMap(({ stem, file }) =>
    file.rules.map((rule) => {
      const { facts, fields, parameters } = usesOfRule(rule, book, model);
      const unknown = [...fields].filter((field) => !schemaOf(field, model));
      if (unknown.length)
        throw new Error(`${book.info.id}#${rule.name} reads what no schema has: ${unknown.join(", ")}`);
      for (const field of fields) read.add(field);
      const schemas = new Set([...fields].map((field) => `\`${schemaOf(field, model)}\``));
      return [
        `[${rule.name}](../rules/${book.info.id}/${stem}.md)`,
        file.clause ?? "–",
        rule.assessedBy ? "–" : codeList(facts),
        codeList(fields),
        [...schemas].sort().join("<br>"),
        codeList(parameters),
      ];
    }),
  );
  const head = [
    "规则 Rule",
    "条款 Clause",
    "事实 Facts",
    "字段 Fields",
    "数据模式 Schemas",
    "参数 Parameters",
  ];
  return `## ${book.info.number}\n\n${table(head, rows)}`;
}

/** File under schemas/submission that describes a field or list; null when none does. */
function schemaOf(field: string, model: SubmissionModel): string | null {
  const [list = "", name] = field.slice(1).split("/*/");
  const known =
    name === undefined ? model.document[field] || model.lists[list] : model.lists[list]?.fields[name];
  return known ? `${list.split("/")[0]}.schema.json` : null;
}

function unread(model: SubmissionModel, read: Set<string>): string {
  const entries = Object.values(model.lists).flatMap((list) =>
    Object.keys(list.fields).map((name) => `/${list.id}/*/${name}`),
  );
  const rest = [...Object.keys(model.document), ...entries].filter((field) => !read.has(field)).sort();
  return `## 没有规则用到的字段 Fields no rule reads\n\n${rest.map((field) => `- \`${field}\`\n`).join("")}`;
}

function codeList(names: Set<string>): string {
  return [...names]
    .sort()
    .map((name) => `\`${name}\``)
    .join("<br>");
}
