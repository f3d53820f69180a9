import { hasOwn, matchAll } from "../base/es2018";
import type { Text } from "../base/language";
import type { Expression } from "../facts/expression";
import type { RulebookCompiler } from "../rulebook/compiler";
import type { RulebookDocument, RuleDefinition } from "../rulebook/document";

export interface MessageTexts {
  readonly what: Text;
  readonly remedy: Text;
  readonly args: readonly { readonly name: string; readonly expression: Expression }[];
}

/** The words of a failing rule, checked: both languages, arguments that exist, no placeholder left over. */
export function compileMessage(
  compiler: RulebookCompiler,
  rulebook: RulebookDocument,
  definition: RuleDefinition,
  list: string | null,
  pointer: string,
): MessageTexts | null {
  const fail = definition.message?.fail;
  if (fail === undefined) {
    if (definition.conditions !== undefined) {
      compiler.problem("noMessage", pointer, {
        "zh-CN": "自动规则须有不符合时的文字（message.fail）",
        en: "an automatic rule needs message.fail",
      });
    }
    return null;
  }
  const at = `${pointer}/message/fail`;
  const zh = hasOwn(rulebook.messages["zh-CN"], fail.id) ? rulebook.messages["zh-CN"][fail.id] : undefined;
  const en = hasOwn(rulebook.messages.en, fail.id) ? rulebook.messages.en[fail.id] : undefined;
  const args = Object.entries(fail.args ?? {}).map(([name, id]) => {
    const expression = compiler.fact(id, `${at}/args/${name}`);
    if (expression.per !== null && expression.per !== list) {
      compiler.problem("wrongPer", `${at}/args/${name}`, {
        "zh-CN": `事实“${id}”按“${expression.per}”逐条计算，此处不能使用`,
        en: `fact "${id}" is computed per entry of "${expression.per}" and cannot be used here`,
      });
    }
    return { name, expression };
  });
  if (zh === undefined || en === undefined) {
    compiler.problem("unknownMessage", `${at}/id`, {
      "zh-CN": `messages 中没有“${fail.id}”的${zh === undefined ? "中文" : "英文"}文字`,
      en: `messages have no ${zh === undefined ? "Chinese" : "English"} text "${fail.id}"`,
    });
    return null;
  }
  checkPlaceholders(
    compiler,
    [zh.what, zh.do, en.what, en.do],
    args.map((arg) => arg.name),
    at,
  );
  return { what: { "zh-CN": zh.what, en: en.what }, remedy: { "zh-CN": zh.do, en: en.do }, args };
}

/** A placeholder nobody fills would be printed as it stands. */
function checkPlaceholders(
  compiler: RulebookCompiler,
  texts: string[],
  names: string[],
  pointer: string,
): void {
  const given = new Set([...names, "subject", "shortfall"]);
  for (const text of texts) {
    for (const [, name] of matchAll(text, /\{([A-Za-z][A-Za-z0-9]*)\}/g)) {
      if (given.has(name!)) continue;
      compiler.problem("unknownArgument", pointer, {
        "zh-CN": `文字中的 {${name}} 没有对应的参数`,
        en: `the text has {${name}}, which no argument fills`,
      });
    }
  }
}
