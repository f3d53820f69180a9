import type { Limits } from "../limits";
import { readXml } from "../xml";
import type { Archive } from "../zip/archive";
import { RichText } from "./rich-text";

/** Texts of cells stand once, and cells have their number. */
export function readSharedStrings(archive: Archive, part: string, limits: Limits): string[] {
  const strings: string[] = [];
  const rich = new RichText();
  readXml(archive.read(part), part, limits.depth, {
    open: (element) => rich.open(element),
    close(element) {
      if (element === "si") strings.push(rich.take());
      else rich.close(element);
    },
    text: (text) => rich.add(text),
  });
  return strings;
}
