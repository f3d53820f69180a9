import type { CompileOperation } from "../operation";
import { quantity } from "../quantity";
import { argumentsOf, pointwise } from "./arithmetic";

const rounding =
  (name: "ceiling" | "floor", round: (value: number) => number): CompileOperation =>
  (context, json, pointer) => {
    const compiled = argumentsOf(context, [json[name]!], `${pointer}/${name}`, ["number"]);
    if (compiled === null) return null;
    return pointwise("number", compiled.parts, compiled.per, (lo, hi) => [
      round(quantity(lo[0]!)),
      round(quantity(hi[0]!)),
    ]);
  };

/** `{ ceiling: E }` and `{ floor: E }` */
export const ceiling = rounding("ceiling", Math.ceil);
export const floor = rounding("floor", Math.floor);
