import { archiveOf } from "../../dossier/write/archive";
import { declaration, element, escaped } from "../../dossier/write/xml";
import type { Paper } from "../paper";
import { propertiesOf } from "../properties";
import { blockXml } from "./blocks";
import { contentTypes, coreProperties, documentRelations, packageRelations } from "./package";
import { paragraph, run, word as w } from "./parts";
import { stylesPart } from "./styles";

const wordprocessing = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The document as the bytes of a `.docx` file; the same document gives the same bytes. */
export function paperDocx(paper: Paper): Uint8Array {
  const { locale, title, blocks } = paper;
  return archiveOf({
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": packageRelations,
    "docProps/core.xml": coreProperties(title, locale),
    "docProps/custom.xml": customProperties(propertiesOf(paper.seal)),
    "word/document.xml": part(
      "document",
      w("body", {}, blocks.map((block) => blockXml(block, locale)).join("") + section),
    ),
    "word/header1.xml": part("hdr", header(paper)),
    "word/footer1.xml": part("ftr", footer),
    "word/styles.xml": part("styles", stylesPart(locale)),
    "word/settings.xml": part("settings", settings),
    "word/_rels/document.xml.rels": documentRelations,
  });
}

function part(name: string, inner: string): string {
  return declaration + w(name, { "xmlns:w": wordprocessing, "xmlns:r": relationships }, inner);
}

/** A4; lengths in twentieths of a point. */
const section = w(
  "sectPr",
  {},
  w("headerReference", { "w:type": "default", "r:id": "rId3" }) +
    w("footerReference", { "w:type": "default", "r:id": "rId4" }) +
    w("pgSz", { "w:w": 11906, "w:h": 16838 }) +
    w("pgMar", {
      "w:top": 1077,
      "w:right": 964,
      "w:bottom": 907,
      "w:left": 964,
      "w:header": 567,
      "w:footer": 454,
      "w:gutter": 0,
    }),
);

/** Number, site and code on every page. */
function header({ running }: Paper): string {
  return paragraph("Header", run(running.join("　　"), {}));
}

const footer = paragraph("Footer", `${field("PAGE")}${run(" / ", {})}${field("NUMPAGES")}`);

function field(name: string): string {
  return w("fldSimple", { "w:instr": ` ${name} ` }, run("1", {}));
}

/** No compatibility mode, and no question on opening: fields are counted by the program that shows them. */
const settings = w(
  "compat",
  {},
  w("compatSetting", {
    "w:name": "compatibilityMode",
    "w:uri": "http://schemas.microsoft.com/office/word",
    "w:val": "15",
  }),
);

/** As Word keeps them through saving. The id is that of every custom property. */
function customProperties(all: readonly (readonly [string, string])[]): string {
  const inner = all.map(([name, value], index) =>
    element(
      "property",
      { fmtid: "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", pid: index + 2, name },
      `<vt:lpwstr>${escaped(value)}</vt:lpwstr>`,
    ),
  );
  const names = {
    xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
    "xmlns:vt": "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
  };
  return declaration + element("Properties", names, inner.join(""));
}
