import type { Locale } from "../../base/language";
import { declaration, element, escaped } from "../../dossier/write/xml";

const base = "http://schemas.openxmlformats.org/package/2006";
const office = "application/vnd.openxmlformats-officedocument";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const parts = [
  ["/word/document.xml", `${office}.wordprocessingml.document.main+xml`],
  ["/word/styles.xml", `${office}.wordprocessingml.styles+xml`],
  ["/word/settings.xml", `${office}.wordprocessingml.settings+xml`],
  ["/word/header1.xml", `${office}.wordprocessingml.header+xml`],
  ["/word/footer1.xml", `${office}.wordprocessingml.footer+xml`],
  ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
  ["/docProps/custom.xml", `${office}.custom-properties+xml`],
] as const;

export const contentTypes =
  declaration +
  element(
    "Types",
    { xmlns: `${base}/content-types` },
    element("Default", {
      Extension: "rels",
      ContentType: "application/vnd.openxmlformats-package.relationships+xml",
    }) +
      element("Default", { Extension: "xml", ContentType: "application/xml" }) +
      parts.map(([PartName, ContentType]) => element("Override", { PartName, ContentType })).join(""),
  );

function relationsPart(targets: readonly (readonly [type: string, target: string])[]): string {
  const inner = targets.map(([Type, Target], index) =>
    element("Relationship", { Id: `rId${index + 1}`, Type, Target }),
  );
  return declaration + element("Relationships", { xmlns: `${base}/relationships` }, inner.join(""));
}

export const packageRelations = relationsPart([
  [`${relations}/officeDocument`, "word/document.xml"],
  [`${base}/relationships/metadata/core-properties`, "docProps/core.xml"],
  [`${relations}/custom-properties`, "docProps/custom.xml"],
]);

export const documentRelations = relationsPart([
  [`${relations}/styles`, "styles.xml"],
  [`${relations}/settings`, "settings.xml"],
  [`${relations}/header`, "header1.xml"],
  [`${relations}/footer`, "footer1.xml"],
]);

/** No dates and no author: the same document is the same file. */
export function coreProperties(title: string, locale: Locale): string {
  const names = {
    "xmlns:cp": `${base}/metadata/core-properties`,
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  };
  const inner = `<dc:title>${escaped(title)}</dc:title><dc:language>${locale}</dc:language>`;
  return declaration + element("cp:coreProperties", names, inner);
}
