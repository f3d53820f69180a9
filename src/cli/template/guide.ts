import type { Locale } from "../../base/language";
import { codes } from "../../generated/codes";
import { type FieldModel, type ListModel, model } from "../../generated/model";
import { fill } from "../../text/format";
import { unitText } from "../../text/index";
import { type GuideWords, guideWords } from "./words";

/** Every property of a submission in Markdown: what it means, how it is written, which codes there are. */
export function fieldGuide(locale: Locale): string {
  const words = guideWords(locale);
  const say = (key: Exclude<keyof GuideWords, "intro">, args = {}) => fill(words[key], args, locale);
  const lists = Object.values(model.lists);
  const rows = (fields: Readonly<Record<string, FieldModel>>) => [
    `| ${say("property")} | ${say("meaning")} | ${say("form")} |`,
    "|---|---|---|",
    ...Object.entries(fields).map(
      ([name, field]) =>
        `| \`${name}\` | ${field.label[locale]} | ${form(field, locale).join(say("join"))} |`,
    ),
  ];
  const list = (one: ListModel) => {
    const parent = one.parent === null ? undefined : model.lists[one.parent];
    const path = `/${[...(parent?.path ?? []), ...(parent ? ["*"] : []), ...one.path].join("/")}`;
    const nested = parent ? ` ${say("nested", { parent: parent.label })}` : "";
    return [`### ${one.label[locale]}`, say("at", { path }) + nested, table(rows(one.fields))];
  };
  const blocks = [
    `# ${say("title")}`,
    words.intro.join("\n").replace("\n", "\n\n"),
    `## ${say("document")}`,
    table(rows(model.document)),
    `## ${say("lists")}`,
    ...lists.flatMap(list),
    `## ${say("codes")}`,
    say("openCodes"),
    ...Object.values(codes).flatMap(({ title, codes: known }) => [
      `### ${title[locale]}`,
      table([
        `| ${say("code")} | ${say("meaning")} |`,
        "|---|---|",
        ...Object.entries(known).map(([code, label]) => `| \`${code}\` | ${label[locale]} |`),
      ]),
    ]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** A number of things says so by its name. */
const counted = "entry";

function table(rows: readonly string[]): string {
  return rows.join("\n");
}

function form(field: FieldModel, locale: Locale): string[] {
  const words = guideWords(locale);
  const parts: string[] = [];
  const add = (key: Exclude<keyof GuideWords, "intro">, args = {}) =>
    parts.push(fill(words[key], args, locale));
  const codeList = field.codes === undefined ? undefined : codes[field.codes];
  const target = field.references === undefined ? undefined : model.lists[field.references];
  if (codeList) add("codeList", { list: codeList.title });
  else if (target) add("reference", { list: target.label });
  else add(`type.${field.type}`);
  if (field.unit !== undefined && field.unit !== counted) add("unit", { unit: unitText(field.unit, locale) });
  if (field.scale !== undefined && field.scale > 1) add("step", { step: 1 / field.scale });
  const [from = null, to = null] = field.range ?? [];
  if (from !== null) add(to === null ? "atLeast" : "range", { from, to });
  if (field.personal) add("personal");
  return parts;
}
