import type { Text } from "../../base/language";
import type { Sample, Stratum } from "../../generated/evaluation";
import { model } from "../../generated/model";
import { sideTables } from "../form/side-tables";
import { methods } from "../layout/samples-sheet";
import { type Remark, remark } from "../remarks";
import type { AnswerRow } from "./answers";
import { headingKey } from "./headings";

/** A sample as its lines say it, and where its first line stands. */
export interface ReadSample {
  readonly sample: Sample;
  readonly place: AnswerRow["place"];
}

export interface Samples {
  readonly samples: readonly ReadSample[];
  readonly remarks: readonly Remark[];
}

/**
 * The samples of the site and period of the workbook. One whose lines do not agree, or that is not whole, is none: what was drawn can
 * no longer be told.
 */
export function samplesOfRows(
  rows: readonly AnswerRow[],
  of: { readonly site: string; readonly period: { readonly from: string; readonly to: string } },
): Samples {
  const groups = new Map<string, AnswerRow[]>();
  for (const row of rows) {
    const id = said(row, "id") ?? "";
    groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  const samples: ReadSample[] = [];
  const remarks: Remark[] = [];
  for (const [id, group] of groups) {
    const { place } = group[0]!;
    const read = new Group(group);
    const sample = read.sample(id, of);
    if (read.wrong === null) samples.push({ sample, place });
    else
      remarks.push(
        remark("error", "sampleUnclear", { ...place, cell: read.wrong.cell }, { column: read.wrong.title }),
      );
  }
  return { samples, remarks };
}

/** The lines of one sample. */
class Group {
  wrong: { readonly cell: string | null; readonly title: Text } | null = null;

  constructor(private readonly rows: readonly AnswerRow[]) {}

  sample(id: string, of: Pick<Sample, "site" | "period">): Sample {
    const method = this.coded("method", Object.entries(methods)) as Sample["method"];
    const list = this.coded(
      "list",
      Object.values(model.lists).map(({ id, label }) => [id, label["zh-CN"]] as const),
    );
    const strata = method === "stratified" ? this.strata() : [];
    const drawnBy = this.same("drawnBy");
    const drawnOn = this.same("drawnOn");
    if (id === "") this.fail(this.rows[0]!, "id");
    return {
      id,
      ...of,
      list,
      method,
      seed: this.needed("seed"),
      population: this.count(this.rows[0]!, "population", this.needed("population")),
      populationDigest: this.needed("populationDigest"),
      size: this.count(this.rows[0]!, "size", this.needed("size")),
      ...(method === "stratified" && { strata }),
      drawn: this.drawnIn(this.rows),
      ...(drawnBy !== undefined && { drawnBy }),
      ...(drawnOn !== undefined && { drawnOn }),
    } as Sample;
  }

  private strata(): Stratum[] {
    const groups = new Map<string, AnswerRow[]>();
    for (const row of this.rows) {
      const key = JSON.stringify([said(row, "field"), said(row, "value"), said(row, "stratumPopulation")]);
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    return [...groups.values()].map((rows) => {
      const [first] = rows as [AnswerRow];
      return {
        field: said(first, "field") ?? this.fail(first, "field"),
        value: this.valueOf(first),
        population: this.count(first, "stratumPopulation", said(first, "stratumPopulation") ?? ""),
        drawn: this.drawnIn(rows),
      };
    });
  }

  private valueOf(row: AnswerRow): Stratum["value"] {
    try {
      const [value, ...rest] = JSON.parse(said(row, "value") ?? "[]") as unknown[];
      const plain = value === null || ["string", "number", "boolean"].includes(typeof value);
      if (plain && rest.length === 0) return value as Stratum["value"];
    } catch {
      // Told below.
    }
    this.fail(row, "value");
    return null;
  }

  /** A line without an entry says that none was drawn from its stratum. */
  private drawnIn(rows: readonly AnswerRow[]): string[] {
    const ids = rows.flatMap((row) => said(row, "drawn") ?? []);
    if (ids.length < rows.length && rows.length > 1)
      this.fail(rows.find((row) => said(row, "drawn") === undefined)!, "drawn");
    return ids;
  }

  private coded(name: string, titles: readonly (readonly [code: string, title: string])[]): string {
    const given = headingKey(this.needed(name));
    const found = titles.find((names) => names.map(headingKey).includes(given));
    return found?.[0] ?? this.fail(this.rows[0]!, name);
  }

  private needed(name: string): string {
    return this.same(name) ?? this.fail(this.rows[0]!, name);
  }

  /** What every line says alike. */
  private same(name: string): string | undefined {
    const first = said(this.rows[0]!, name);
    const other = this.rows.find(
      (row) => said(row, name) !== first || row.said.get(name)?.kind === "unclear",
    );
    if (other !== undefined) this.fail(other, name);
    return first;
  }

  private count(row: AnswerRow, name: string, text: string): number {
    if (!/^\d{1,8}$/.test(text)) this.fail(row, name);
    return Number(text);
  }

  private fail(row: AnswerRow, name: string): string {
    this.wrong ??= { cell: row.cells.get(name) ?? row.place.cell, title: titleOf(name) };
    return "";
  }
}

function titleOf(name: string): Text {
  const { columns } = sideTables.find(({ list }) => list.id === "samples")!;
  return columns.find(({ path }) => path[0] === name)!.title;
}

function said({ said }: AnswerRow, name: string): string | undefined {
  const reading = said.get(name);
  return reading?.kind === "value" ? String(reading.value) : undefined;
}
