import { attribute, type XmlReader } from "../xml";
import type { Archive } from "../zip/archive";

/** A part another part refers to. */
export interface Relationship {
  readonly id: string;
  /** The last piece of the type, which is the same in both forms of the format: "worksheet". */
  readonly type: string;
  /** Name in the archive. */
  readonly target: string;
}

/** What a part refers to inside the archive; what lies outside is left out, and never looked for. */
export function relationshipsOf(archive: Archive, part: string, xml: XmlReader): Relationship[] {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  if (!archive.has(name)) return [];
  const found: Relationship[] = [];
  xml.read(archive.read(name), name, {
    open(element, attributes) {
      if (element !== "Relationship" || attribute(attributes, "TargetMode") === "External") return;
      const { Id: id = "", Type: type = "", Target: target = "" } = attributes;
      found.push({ id, type: type.slice(type.lastIndexOf("/") + 1), target: resolved(folder, target) });
    },
  });
  return found;
}

/** A name relative to a folder, or from the top where it begins with a slash. */
function resolved(folder: string, target: string): string {
  const way = target.replace(/\\/g, "/");
  const steps: string[] = [];
  for (const step of (way.startsWith("/") ? way : folder + way).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
