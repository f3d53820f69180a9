import type { ListModel, Model } from "../../generated/model";
import { plainLists } from "../../generated/workbook";

/** Lists of plain objects that no fact can read, such as opening hours, in the form of the other lists. */
export function plainListsOf(model: Model): ListModel[] {
  return Object.keys(model.unread).flatMap((pointer) => plainLists[pointer] ?? []);
}
