import { readCodeLists } from "../codes";
import { readModel } from "../model";
import type { Output, Product } from "../product";
import { type Authored, readRulebooks } from "./authored";
import { clausePage } from "./clause";
import { page, table, word } from "./markdown";
import { rulebookPage } from "./rulebook";
import { Wording } from "./wording";

const states = ["automated", "partial", "manual", "notCheckable", "textNotSeen"] as const;

/** docs/rules: a page per rulebook and clause, and the totals of coverage. */
export const pages: Product = {
  name: "clause pages",
  produce(root) {
    const books = readRulebooks(root);
    if (books.length === 0) return { outputs: [], skipped: "rules is empty" };
    const model = readModel(root);
    const codes = new Map(readCodeLists(root).map((list) => [list.id, list]));
    const outputs = books.flatMap((book): Output[] => {
      const wording = new Wording(book, model, codes);
      const folder = `docs/rules/${book.info.id}`;
      const clauses = book.clauses.map((clause) => ({
        path: `${folder}/${clause.stem}.md`,
        text: clausePage(root, book, clause, wording),
      }));
      return [{ path: `${folder}/README.md`, text: rulebookPage(root, book) }, ...clauses];
    });
    return {
      outputs: [{ path: "docs/rules/README.md", text: indexPage(books) }, ...outputs],
      owns: ["docs/rules"],
    };
  },
};

function indexPage(books: Authored[]): string {
  const children = books.map(({ info }) => `${info.id}/README.md`);
  const head = ["依据文件 Rulebook", "名称 Title", "条款 Clauses", "规则 Rules"];
  const labels = states.map(
    (state) => `${word("coverage", state, "zh-CN")} ${word("coverage", state, "en")}`,
  );
  const count = (book: Authored, state: string) =>
    book.clauses.filter(({ file }) => file.coverage === state).length;
  const rows = books.map((book) => [
    `[${book.info.number}](${book.info.id}/README.md)`,
    `${book.info.title["zh-CN"]} ${book.info.title.en}`,
    String(book.clauses.length),
    String(rules(book)),
    ...states.map((state) => String(count(book, state))),
  ]);
  const sum = (of: (book: Authored) => number) => String(books.reduce((total, book) => total + of(book), 0));
  rows.push([
    "合计 Total",
    "",
    sum((book) => book.clauses.length),
    sum(rules),
    ...states.map((state) => sum((book) => count(book, state))),
  ]);
  const body = `# 依据文件 Rulebooks

每个依据文件是一份文件（标准、通知、法律或本项目的自查），每条一页。核查方式说明该条有多少内容由规则检查。

Each rulebook is one instrument (a standard, a notice, a law, or our own checks), with a page per clause. Coverage
says how much of a clause is checked by rules.

${table([...head, ...labels], rows)}`;
  return page("依据文件 Rulebooks", children, body);
}

function rules(book: Authored): number {
  return book.clauses.reduce((total, { file }) => total + file.rules.length, 0);
}
