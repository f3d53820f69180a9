import { judgeItems } from "../assessment/items";
import { outcomeOf } from "../assessment/outcome";
import { OptionError } from "../base/errors";
import type { Json } from "../facts/environment";
import type { Selection } from "../facts/selection";
import type { DerivedItem, DerivedItems } from "../generated/evaluation";
import { TRUE, type Truth, UNDEFINED } from "../logic/truth";
import { HostFactError } from "../rulebook/host-answer";
import { entryId, entryPointer, type RecordList } from "../submission/records";
import { truthWord } from "./readings";
import type { UnderWay } from "./under-way";

/** The entries in scope of a rule that goes through a list, each with its own outcome. */
export function itemsOf(under: UnderWay, selection: Selection): DerivedItems {
  const { run, rule, most } = under;
  const { list, index, truth, open } = selection;
  const each = judged(() => judgeItems(selection, (row) => rule.condition?.truth(run, row) ?? TRUE));
  const certain = truth.filter((one) => one === TRUE).length;
  const { where } = rule.definition.forEach!;
  const entries: DerivedItem[] = [];
  for (let k = 0; k < index.length && k < most; k++) {
    entries.push(itemOf(list, index[k]!, truth[k] === TRUE ? "certainly" : "possibly", each && each[k]!));
  }
  return {
    list: list.model.id,
    ...(where !== undefined && { where: where as { [key: string]: Json } }),
    certain,
    possible: index.length - certain,
    open: open[0]!,
    entries,
  };
}

/** The entry asked for. One that is certainly not in scope has the rule not applicable to it. */
export function entryAskedFor({ run, rule, row }: UnderWay, selection: Selection): DerivedItem {
  const { list, index, truth } = selection;
  const k = index.indexOf(row!);
  if (k < 0) return itemOf(list, row!, "no", UNDEFINED);
  const sure = truth[k] === TRUE;
  const own = judged(() => (rule.condition?.truth(run, row!) ?? TRUE) | (sure ? 0 : UNDEFINED));
  return itemOf(list, row!, sure ? "certainly" : "possibly", own);
}

/** `null` where a fact of the host fails. */
function judged<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof HostFactError) return null;
    throw error;
  }
}

function itemOf(
  list: RecordList,
  row: number,
  counts: DerivedItem["counts"],
  truth: Truth | null,
): DerivedItem {
  return {
    pointer: entryPointer(list, row),
    id: entryId(list, row),
    counts,
    truth: truth === null ? "error" : truthWord(truth),
    outcome: truth === null ? "error" : outcomeOf(truth),
  };
}

/** Row of the entry with this pointer or id. Throws `OptionError` where there is none, or more than one. */
export function rowOf(list: RecordList, entry: string): number {
  const named: number[] = [];
  list.entries.forEach((_, row) => {
    if (entry.startsWith("/") ? entryPointer(list, row) === entry : entryId(list, row) === entry)
      named.push(row);
  });
  if (named.length === 1) return named[0]!;
  const shown = entry.slice(0, 80);
  const text =
    named.length === 0
      ? {
          "zh-CN": `“${list.model.label["zh-CN"]}”中没有条目“${shown}”。`,
          en: `There is no entry “${shown}” in “${list.model.label.en}”.`,
        }
      : {
          "zh-CN": `编号“${shown}”有${named.length}个条目，请用指针指明，例如 ${entryPointer(list, named[0]!)}。`,
          en: `There are ${named.length} entries with the id “${shown}”; name one by its pointer, such as ${entryPointer(list, named[0]!)}.`,
        };
  throw new OptionError([
    { code: named.length === 0 ? "unknownEntry" : "ambiguousEntry", pointer: "/entry", text },
  ]);
}
