import type { Problem } from "../base/errors";
import { hasOwn } from "../base/es2018";
import type { Text } from "../base/language";
import { type CodeList, codes as listed } from "../generated/codes";
import { model } from "../generated/model";
import type { CodeLists } from "../submission/plan";
import { codesLike } from "../validation/code-for";
import type { DeclaredCodes } from "./document";

type Report = (code: Problem["code"], pointer: string, text: Text) => void;

/** The one list whose codes say which rules apply; the schema of a submission closes it. */
const closed = model.document["/site/tier"]?.codes;

/** What is wrong with the codes a rulebook or profile declares: a list nobody knows, a code that is there already. */
export function checkDeclared(declared: DeclaredCodes | undefined, report: Report): void {
  for (const [id, codes] of Object.entries(declared ?? {})) {
    const list = hasOwn(listed, id) ? listed[id] : undefined;
    if (list === undefined) report("unknownCodeList", `/codes/${id}`, unknownList(id));
    else if (id === closed) report("closedCodeList", `/codes/${id}`, closedList(list));
    else checkCodes(list, codes, `/codes/${id}`, report);
  }
}

function checkCodes(list: CodeList, codes: DeclaredCodes[string], pointer: string, report: Report): void {
  const seen = new Set<string>();
  codes.forEach(({ code }, k) => {
    const like = codesLike(list, code).find(({ by }) => by === "code");
    if (like !== undefined)
      report("listedCode", `${pointer}/${k}/code`, alreadyListed(list, code, like.code));
    else if (seen.has(code)) report("duplicateName", `${pointer}/${k}/code`, twice(code));
    seen.add(code);
  });
}

/** The code lists with what a profile and its rulebooks add; they must not speak of one code in two ways. */
export function withDeclared(
  documents: readonly { readonly file: string; readonly codes: DeclaredCodes | undefined }[],
  problems: Problem[],
): CodeLists {
  const lists: Record<string, CodeList> = { ...listed };
  for (const { file, codes } of documents) {
    for (const [id, added] of Object.entries(codes ?? {})) {
      const known = { ...lists[id]!.codes };
      added.forEach(({ code, label, class: kind }, k) => {
        const entry = { ...label, ...(kind === undefined ? {} : { class: kind }) };
        const other = hasOwn(known, code) ? known[code] : undefined;
        known[code] = entry;
        if (other === undefined || sameCode(other, entry)) return;
        const pointer = `/codes/${id}/${k}`;
        problems.push({ code: "codeDeclaredTwice", file, pointer, text: declaredTwice(code) });
      });
      lists[id] = { ...lists[id]!, codes: known };
    }
  }
  return lists;
}

type Code = CodeList["codes"][string];

function sameCode(one: Code, other: Code): boolean {
  return one["zh-CN"] === other["zh-CN"] && one.en === other.en && one.class === other.class;
}

function unknownList(id: string): Text {
  return { "zh-CN": `没有代码表“${id}”`, en: `there is no code list "${id}"` };
}

function closedList({ title }: CodeList): Text {
  return {
    "zh-CN": `代码表“${title["zh-CN"]}”不能增加代码`,
    en: `no code can be added to the list "${title.en}"`,
  };
}

function alreadyListed({ title }: CodeList, code: string, as: string): Text {
  const same = code === as;
  return {
    "zh-CN": `代码表“${title["zh-CN"]}”中已有 ${as}${same ? "" : `，“${code}”与它只差大小写或全半角`}`,
    en: `the list "${title.en}" has ${as} already${same ? "" : `; "${code}" differs from it by case or width only`}`,
  };
}

function twice(code: string): Text {
  return { "zh-CN": `“${code}”出现两次`, en: `"${code}" is there twice` };
}

function declaredTwice(code: string): Text {
  return {
    "zh-CN": `代码“${code}”在评估依据组合所用的文件中有两种声明`,
    en: `the code "${code}" is declared in two ways among the documents of the profile`,
  };
}
