import { InvalidArgumentError } from "../commander";
import type { Words } from "../words/index";

/** So many entries, or so many hundredths of a percent of them. */
export type Size = { readonly count: number } | { readonly hundredths: number };

/** Parses 20 or 30%. */
export function aSize(words: Words) {
  return (value: string): Size => {
    const text = value.normalize("NFKC").trim();
    const percent = /^(\d{1,3})(?:\.(\d{1,2}))?%$/.exec(text);
    if (percent !== null) {
      const hundredths = Number(percent[1]) * 100 + Number((percent[2] ?? "").padEnd(2, "0"));
      if (hundredths > 0 && hundredths <= 10_000) return { hundredths };
    } else if (/^[1-9]\d{0,6}$/.test(text)) return { count: Number(text) };
    throw new InvalidArgumentError(words("usage.sampleSize", { value }));
  };
}

/** A share is rounded up. */
export function sizeOf(size: Size, population: number): number {
  return "count" in size ? size.count : Math.ceil((population * size.hundredths) / 10_000);
}
