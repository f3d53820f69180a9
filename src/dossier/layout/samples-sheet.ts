import { formatDay } from "../../base/dates";
import type { Sample, Stratum } from "../../generated/evaluation";
import { type FieldModel, model } from "../../generated/model";
import { sheetTitles } from "../form/sheets";
import { blank, type CellPlan, type SheetPlan, text } from "./plan";
import { type TableColumn, tableSheet } from "./table-sheet";
import { no, none, written, writtenCode, yes } from "./written";

/** 抽样: a line for every entry drawn, to be looked at one after the other; written by the program. */
export function samplesSheet(samples: readonly Sample[]): SheetPlan {
  return tableSheet(sheetTitles.samples["zh-CN"], sampleColumns, named(samples).flatMap(sampleRows), "read");
}

/** Lines of one sample are told by its id. */
function named(samples: readonly Sample[]): Sample[] {
  const taken = new Set(samples.map(({ id }) => id));
  return samples.map((sample) => (sample.id === undefined ? { ...sample, id: freeId(taken) } : sample));
}

/** S1, S2…: the first that no sample has. */
export function freeId(taken: Set<string | undefined>): string {
  let number = 1;
  while (taken.has(`S${number}`)) number++;
  taken.add(`S${number}`);
  return `S${number}`;
}

/** What is the same for the whole sample stands in each of its lines. */
export function sampleRows(sample: Sample): Record<string, CellPlan>[] {
  const { list, strata = [], drawn, drawnBy, drawnOn } = sample;
  const whole = {
    "samples/id": textOf(sample.id),
    "samples/list": text(model.lists[list]?.label["zh-CN"] ?? list),
    "samples/method": text(methods[sample.method]),
    "samples/seed": textOf(sample.seed),
    "samples/size": number(sample.size),
    "samples/population": number(sample.population),
    "samples/populationDigest": text(sample.populationDigest),
    "samples/drawnBy": textOf(drawnBy),
    "samples/drawnOn": drawnOn === undefined ? blank : (written({ type: "date" }, drawnOn) ?? blank),
  };
  const parts: readonly (Stratum | null)[] = strata.length === 0 ? [null] : strata;
  return parts.flatMap((part) => {
    const own = part === null ? drawn : part.drawn;
    const common = { ...whole, ...(part !== null && partCells(list, part)) };
    if (own.length === 0) return [common];
    return own.map((id) => ({ "samples/drawn": written({ type: "text", isId: true }, id)!, ...common }));
  });
}

/** The same as texts, by column. */
export function sampleTexts(sample: Sample): Record<string, string>[] {
  return sampleRows(sample).map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, contentOf(cell)])),
  );
}

function contentOf({ value }: CellPlan): string {
  switch (value.kind) {
    case "blank":
      return "";
    case "text":
      return value.text;
    case "number":
      return String(value.number);
    case "day":
      return formatDay(value.day);
  }
}

export const methods = { simpleRandom: "简单随机", stratified: "分层随机" } as const;

export const sampleColumns: readonly TableColumn[] = [
  column("id", "抽样编号", 10),
  column("list", "台账", 14),
  column("drawn", "条目", 14),
  column("stratum", "层", 16),
  column("stratumPopulation", "该层总体", 9, "general"),
  column("method", "方法", 11),
  column("seed", "种子", 16),
  column("size", "应抽", 8, "general"),
  column("population", "总体", 8, "general"),
  column("drawnBy", "抽样人", 12),
  column("drawnOn", "抽样日期", 13, "day"),
  column("populationDigest", "总体校验码", 30),
  { ...column("field", "分层项目", 12), hidden: true },
  { ...column("value", "层的值", 12), hidden: true },
];

function column(name: string, title: string, width: number, format?: TableColumn["format"]): TableColumn {
  return { key: `samples/${name}`, title, width, fixed: true, ...(format !== undefined && { format }) };
}

/** The value of a stratum for reading, and beside it as it is, so that it is found again. */
function partCells(list: string, { field, value, population }: Stratum): Record<string, CellPlan> {
  const known = model.lists[list]?.fields[field];
  return {
    "samples/stratum": text(`${known?.label["zh-CN"] ?? field}：${titleOf(value, known)}`),
    "samples/stratumPopulation": number(population),
    "samples/field": text(field),
    // In brackets: a text between quotes would be read without them.
    "samples/value": text(JSON.stringify([value])),
  };
}

function titleOf(value: Stratum["value"], field: FieldModel | undefined): string {
  if (value === null) return none;
  if (typeof value === "boolean") return value ? yes : no;
  if (typeof value === "number") return String(value);
  return field?.codes === undefined ? value : writtenCode(field.codes, value);
}

function textOf(content: string | undefined): CellPlan {
  return content === undefined ? blank : written({ type: "text" }, content)!;
}

function number(value: number): CellPlan {
  return { value: { kind: "number", number: value } };
}
