import { type Size, sizeIn } from "../../desk/sample";
import { InvalidArgumentError } from "../commander";
import type { Words } from "../words/index";

/** Parses 20 or 30%. */
export function aSize(words: Words) {
  return (value: string): Size => {
    const size = sizeIn(value);
    if (size === null) throw new InvalidArgumentError(words("usage.sampleSize", { value }));
    return size;
  };
}
