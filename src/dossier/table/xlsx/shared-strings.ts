import type { XmlReader } from "../xml";
import type { Archive } from "../zip/archive";
import { RichText } from "./rich-text";

/** Texts of cells stand once, and cells have their number. */
export function readSharedStrings(archive: Archive, part: string, xml: XmlReader): string[] {
  const strings: string[] = [];
  const rich = new RichText();
  xml.read(archive.read(part), part, {
    open: (element) => rich.open(element),
    close(element) {
      if (element === "si") strings.push(rich.take());
      else rich.close(element);
    },
    text: (text) => rich.add(text),
  });
  return strings;
}
