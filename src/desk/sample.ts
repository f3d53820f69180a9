import { allocated, type Candidate, drawn, partsOf } from "../assessment/sampling/draw";
import { populationDigest } from "../assessment/sampling/population";
import type { Sample } from "../generated/evaluation";
import type { ListModel } from "../generated/model";

/** What a record of a sample holds. */
export const mostDrawn = 10_000;

/**
 * Entries drawn from a list by the method of decision 0179. `wanted` gives how many are to be drawn of so many.
 * `null`: more than a record holds.
 */
export function sampleOf(
  candidates: readonly Candidate[],
  list: ListModel,
  field: string | undefined,
  { seed, wanted }: { readonly seed: string; readonly wanted: (population: number) => number },
): Sample | null {
  const ids = candidates.map(({ id }) => id);
  const parts = field === undefined ? [] : partsOf(candidates);
  const population = ids.length;
  const size = Math.max(wanted(population), parts.length);
  const all = { list: list.id, seed, population, populationDigest: populationDigest(ids), size };
  const most = Math.min(size, population);
  if (mostDrawn < most) return null;
  if (field === undefined) return { ...all, method: "simpleRandom", drawn: drawn(ids, seed, most) };
  const counts = allocated(
    parts.map((part) => part.ids.length),
    most,
  );
  const strata = parts.map((part, k) => ({
    field,
    value: part.value,
    population: part.ids.length,
    drawn: drawn(part.ids, seed, counts[k]!),
  }));
  return { ...all, method: "stratified", strata, drawn: strata.flatMap((stratum) => stratum.drawn) };
}

/** So many entries, or so many hundredths of a percent of them. */
export type Size = { readonly count: number } | { readonly hundredths: number };

/** 20 or 30%; `null` for what is neither. */
export function sizeIn(value: string): Size | null {
  const text = value.normalize("NFKC").trim();
  const percent = /^(\d{1,3})(?:\.(\d{1,2}))?%$/.exec(text);
  if (percent !== null) {
    const hundredths = Number(percent[1]) * 100 + Number((percent[2] ?? "").padEnd(2, "0"));
    return hundredths > 0 && hundredths <= 10_000 ? { hundredths } : null;
  }
  return /^[1-9]\d{0,6}$/.test(text) ? { count: Number(text) } : null;
}

/** A share is rounded up. */
export function sizeOf(size: Size, population: number): number {
  return "count" in size ? size.count : Math.ceil((population * size.hundredths) / 10_000);
}
