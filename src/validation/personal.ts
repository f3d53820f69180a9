import { PersonalNumbers } from "../base/personal/personal-numbers";
import { visitNumbers } from "../base/personal/visit";
import type { Defects } from "./defect";

/**
 * The identity and mobile numbers of a submission. Each text that holds one is a defect; its value is used as it is,
 * for ids have to go on meaning what they mean, but no output shows it.
 *
 * @param isFree - whether it is known that there are none
 */
export function personalNumbersIn(submission: unknown, defects: Defects, isFree = false): PersonalNumbers {
  const personal = new PersonalNumbers();
  if (isFree) return personal;
  visitNumbers(submission, (found, pointer) => {
    const masks = found.map((one) => personal.maskOf(one));
    defects.add({ pointer, code: "personalNumber", severity: "error", args: { masks } });
  });
  return personal;
}
