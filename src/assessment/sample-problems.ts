import type { Problem } from "../base/errors";
import { flatMap, hasOwn } from "../base/es2018";
import type { Text } from "../base/language";
import type { Sample, Stratum } from "../generated/evaluation";
import type { Model } from "../generated/model";
import { dayProblems } from "./answer-days";

/** What no schema sees of a sample: lists and fields nobody knows, days that do not exist, counts that disagree. */
export function sampleProblems(sample: Sample, pointer: string, lists: Model["lists"]): Problem[] {
  const { drawnOn, period, strata = [] } = sample;
  const known = hasOwn(lists, sample.list) ? lists[sample.list]! : null;
  const problems = dayProblems({ drawnOn }, period, pointer);
  if (known === null || known.idField === null)
    problems.push({ code: "unknownList", pointer: `${pointer}/list`, text: noList(sample.list) });
  strata.forEach(({ field }, k) => {
    if (known === null || hasOwn(known.fields, field)) return;
    const place = `${pointer}/strata/${k}/field`;
    problems.push({ code: "unknownField", pointer: place, text: noField(sample.list, field) });
  });
  for (const [place, text] of disagreements(sample, strata))
    problems.push({ code: "sampleCounts", pointer: `${pointer}${place}`, text });
  return problems;
}

type Disagreement = readonly [place: string, text: Text];

function disagreements({ population, size, drawn }: Sample, strata: readonly Stratum[]): Disagreement[] {
  const found: Disagreement[] = [];
  if (drawn.length > Math.min(size, population)) found.push(["/drawn", tooMany]);
  strata.forEach((part, k) => {
    if (part.drawn.length > part.population) found.push([`/strata/${k}/drawn`, tooMany]);
  });
  if (strata.length === 0) return found;
  const all = strata.reduce((sum, part) => sum + part.population, 0);
  if (all !== population) found.push(["/strata", otherPopulation(all, population)]);
  const parts = flatMap(strata, (part) => part.drawn);
  const whole = new Set(drawn);
  if (
    parts.length !== drawn.length ||
    new Set(parts).size !== whole.size ||
    !parts.every((id) => whole.has(id))
  )
    found.push(["/strata", otherIds]);
  return found;
}

const tooMany: Text = {
  "zh-CN": "抽取的条目多于应抽数或总体数",
  en: "more entries are drawn than were to be drawn, or than there are",
};

const otherIds: Text = {
  "zh-CN": "各层抽取的条目合起来不是 drawn 所列的条目",
  en: 'what was drawn from the strata is together not what "drawn" lists',
};

function otherPopulation(all: number, population: number): Text {
  return {
    "zh-CN": `各层合计 ${all} 条，与总体 ${population} 条不符`,
    en: `the strata have ${all} entries, the population has ${population}`,
  };
}

function noList(id: string): Text {
  const shown = id.slice(0, 80);
  return {
    "zh-CN": `没有条目带编号的台账“${shown}”`,
    en: `there is no list "${shown}" whose entries have ids`,
  };
}

function noField(list: string, field: string): Text {
  const shown = field.slice(0, 80);
  return { "zh-CN": `台账“${list}”没有字段“${shown}”`, en: `list "${list}" has no field "${shown}"` };
}
