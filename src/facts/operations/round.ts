import type { CompileOperation } from "../operation";
import { argumentsOf, pointwise } from "./arithmetic";
import { calculations } from "./calculations";

const rounding =
  (name: "ceiling" | "floor"): CompileOperation =>
  (context, json, pointer) => {
    const compiled = argumentsOf(context, [json[name]!], `${pointer}/${name}`, ["number"]);
    return compiled && pointwise("number", compiled.parts, compiled.per, calculations[name]!);
  };

/** `{ ceiling: E }` and `{ floor: E }` */
export const ceiling = rounding("ceiling");
export const floor = rounding("floor");
