import { isMessageKey, type MessageKey, ourTexts } from "../../../src/text/messages";
import type { Product } from "../product";
import type { Labels } from "../schemas";
import { type ArgumentTypes, codesIn, readStableCodes, type StableCodes } from "../stable-codes";
import { page, table } from "./markdown";

/** In the order of the page: the codes, where their sentences stand, and what the section is called. */
const groups: readonly { key: string; texts: string; title: Labels }[] = [
  { key: "defectCode", texts: "defect", title: { "zh-CN": "数据问题", en: "Defects" } },
  { key: "reasonCode", texts: "reason", title: { "zh-CN": "原因", en: "Reasons" } },
  { key: "noticeCode", texts: "notice", title: { "zh-CN": "关于规则的说明", en: "Notices" } },
  { key: "unusedCode", texts: "unused", title: { "zh-CN": "未采用的答复", en: "Unused answers" } },
  { key: "refusalCode", texts: "defect", title: { "zh-CN": "不予接受的原因", en: "Problems" } },
];

/** docs/reference/codes.md: every code with its arguments and its sentences. */
export const codesPage: Product = {
  name: "page of codes",
  produce(root) {
    const file = readStableCodes(root);
    const meanings = new Meanings(file.meanings);
    const sections = groups.map(({ key, texts, title }) => {
      const list = file.lists[key]!;
      const rows = rowsOf(list, texts, meanings);
      const head = ["代码 Code", "参数 Arguments", "中文", "English"];
      return `## ${title["zh-CN"]} ${title.en}\n\n\`${list.title}\`: ${list.description}\n\n${table(head, rows)}`;
    });
    meanings.mustAllBeUsed();
    const text = page("代码 Codes", [], `${intro}\n\n${sections.join("\n")}`);
    return { outputs: [{ path: "docs/reference/codes.md", text }] };
  },
};

const intro = `# 代码 Codes

文件和错误中的每个代码、代码所带的参数和句子。代码和参数不变，句子可以改进。花括号中不在参数之列的名称，由条文目录中的词语填入。“问题”
一节之外，\`InputError\` 的问题也可以是“数据问题”的代码；问题的句子在发现处写成，这里是大意。

Every code that stands in a document or an error, with its arguments and its sentences. Codes and arguments stay; a
sentence may be bettered. A name in braces that is no argument is filled with words of the catalogue. A problem of an
\`InputError\` may also have a code of a defect; the sentences of problems are made where they are found, and what is
here is their gist.`;

function rowsOf(list: StableCodes, texts: string, meanings: Meanings): string[][] {
  const { arguments: types, says } = list;
  const all = codesIn(list);
  return all.map((code) => {
    const keys = sentencesOf(`${texts}.${code}`, new Set(all.map((other) => `${texts}.${other}`)));
    const said = (locale: keyof Labels) =>
      says?.[code]?.[locale] ?? keys.map((key) => ourTexts[locale][key]).join("<br>");
    if (said("en") === "") throw new Error(`Nothing is said of the code ${code}.`);
    return [`\`${code}\``, argumentsText(code, types[code] ?? {}, meanings), said("zh-CN"), said("en")];
  });
}

/** The sentence of a code, and those for special cases of it. */
function sentencesOf(key: string, codes: ReadonlySet<string>): MessageKey[] {
  const special = Object.keys(ourTexts.en).filter((one) => one.startsWith(`${key}.`) && !codes.has(one));
  return [key, ...special].filter(isMessageKey);
}

function argumentsText(code: string, types: ArgumentTypes, meanings: Meanings): string {
  const each = Object.entries(types).map(([name, type]) => {
    const meaning = meanings.of(code, name.replace(/\?$/, ""));
    return `\`${name}\` ${type}: ${meaning["zh-CN"]} · ${meaning.en}`;
  });
  return each.length === 0 ? "–" : each.join("<br>");
}

class Meanings {
  private readonly used = new Set<string>();

  constructor(private readonly texts: Readonly<Record<string, Labels>>) {}

  of(code: string, name: string): Labels {
    const key = `${code}.${name}` in this.texts ? `${code}.${name}` : name;
    this.used.add(key);
    const meaning = this.texts[key];
    if (meaning === undefined) throw new Error(`Nobody says what the argument ${name} of ${code} is.`);
    return meaning;
  }

  mustAllBeUsed(): void {
    const left = Object.keys(this.texts).filter((key) => !this.used.has(key));
    if (left.length > 0) throw new Error(`Meanings of arguments that do not exist: ${left.join(", ")}.`);
  }
}
