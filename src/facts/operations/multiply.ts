import type { CompileOperation } from "../operation";
import { argumentsOf, pointwise } from "./arithmetic";
import { calculations } from "./calculations";

const ofNumbers =
  (name: string): CompileOperation =>
  (context, json, pointer) => {
    const compiled = argumentsOf(context, json[name]!, `${pointer}/${name}`, ["number"]);
    return compiled && pointwise("number", compiled.parts, compiled.per, calculations[name]!);
  };

/** `{ multiply: [E…] }` */
export const multiply = ofNumbers("multiply");
/** `{ divide: [E, E] }`: undefined where the divisor is 0. */
export const divide = ofNumbers("divide");
