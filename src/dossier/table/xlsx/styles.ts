import { builtInShown, type Shown, shownBy } from "../cells/formats";
import type { XmlReader } from "../xml";
import type { Archive } from "../zip/archive";

/** What each style of a cell shows of a number. */
export function readStyles(archive: Archive, part: string, xml: XmlReader): Shown[] {
  const own = new Map<number, Shown>();
  const styles: Shown[] = [];
  let inCells = false;
  xml.read(archive.read(part), part, {
    open(element, attributes) {
      if (element === "numFmt") own.set(Number(attributes.numFmtId), shownBy(attributes.formatCode ?? ""));
      // Named styles have a list of their own of the same elements.
      else if (element === "cellXfs") inCells = true;
      else if (element === "xf" && inCells) {
        const id = Number(attributes.numFmtId ?? 0);
        styles.push(own.get(id) ?? builtInShown(id));
      }
    },
    close(element) {
      if (element === "cellXfs") inCells = false;
    },
  });
  return styles;
}
