import type { Locale } from "../../base/language";
import type { Block, Fact, Inline, Line, Signature, Table } from "../paper";
import { word as say } from "../words";
import { barsXml } from "./bars";
import { cell, paragraph, row, run, table, textWidth, word } from "./parts";

const styleOf = { verdict: "Verdict", conclusion: "Conclusion", note: "Note", closing: "Closing" } as const;

/** A block as paragraphs and tables; a table is followed by a paragraph, without which two would become one. */
export function blockXml(block: Block, locale: Locale): string {
  switch (block.kind) {
    case "title":
      return paragraph("Above", run(block.above, {})) + paragraph("Title", run(block.text, {}));
    case "heading":
      return paragraph(`Heading${block.level - 1}`, run(block.text, {}));
    case "paragraph":
      return paragraph(block.look === undefined ? "Normal" : styleOf[block.look], runs(block.text));
    case "list":
      return block.items
        .map((item) => paragraph("Normal", run("• ", {}) + runs(item), { bullet: true }))
        .join("");
    case "facts":
      return factsXml(block.rows) + gap;
    case "table":
      return tableXml(block) + gap;
    case "bars":
      return barsXml(block) + gap;
    case "write":
      return (
        table(
          [textWidth],
          row(cell(paragraph("Cell", ""), { width: textWidth }), { height: block.lines * 420 }),
          { borders: true },
        ) + gap
      );
    case "signatures":
      return block.people.map((one) => signature(one, locale)).join(gap) + gap;
    case "pageBreak":
      return word("p", {}, word("r", {}, word("br", { "w:type": "page" })));
  }
}

const gap = word(
  "p",
  {},
  word(
    "pPr",
    {},
    word("pStyle", { "w:val": "CellNote" }) +
      word("spacing", { "w:before": 0, "w:after": 0, "w:line": 120, "w:lineRule": "exact" }),
  ),
);

export function runs(text: Inline): string {
  if (typeof text === "string") return run(text, {});
  return text
    .map(({ text: own, strong, tone, blank }) =>
      run(blank ? own || "　　　　" : own, {
        strong: strong === true || (tone !== undefined && tone !== "notApplicable"),
        tone,
        underlined: blank === true,
      }),
    )
    .join("");
}

/** Two terms with what is known of them in a line, as forms have them. */
function factsXml(all: readonly Fact[]): string {
  const widths = [0.155, 0.345, 0.155, 0.345].map((share) => share * textWidth);
  const rows: string[] = [];
  for (let index = 0; index < all.length; index++) {
    const first = all[index]!;
    const second = all[index + 1];
    const pair = !first.wide && second !== undefined && !second.wide;
    const term = cell(paragraph("Cell", run(first.term, {})), { width: widths[0]!, fill: "F1F4F7" });
    if (!pair) {
      rows.push(row(term + cell(known(first), { width: textWidth - widths[0]!, span: 3 })));
      continue;
    }
    index++;
    rows.push(
      row(
        term +
          cell(known(first), { width: widths[1]! }) +
          cell(paragraph("Cell", run(second.term, {})), { width: widths[2]!, fill: "F1F4F7" }) +
          cell(known(second), { width: widths[3]! }),
      ),
    );
  }
  return table(widths, rows.join(""), { borders: true });
}

function known({ text }: Fact): string {
  return paragraph("Cell", text === null ? "" : runs(text));
}

function tableXml({ label, columns, rows }: Table): string {
  const widths = columns.map(({ width }) => (width / 100) * textWidth);
  const head = columns.map(({ title }, i) =>
    cell(paragraph("Cell", run(title, { strong: true }), { keepNext: true }), {
      width: widths[i]!,
      fill: "F1F4F7",
    }),
  );
  const body = rows.map((one) =>
    "group" in one
      ? row(
          cell(paragraph("Cell", boldRuns(one.group), { keepNext: true }), {
            width: textWidth,
            span: columns.length,
            fill: "E4EAF0",
          }),
        )
      : row(one.cells.map((lines, i) => cell(cellLines(lines), { width: widths[i]! })).join("")),
  );
  return table(widths, row(head.join(""), { head: true }) + body.join(""), { borders: true, label });
}

function boldRuns(text: Inline): string {
  return typeof text === "string" ? run(text, { strong: true }) : runs(text);
}

/** A cell has a paragraph, also where it says nothing. */
function cellLines(lines: readonly Line[]): string {
  if (lines.length === 0) return paragraph("Cell", "");
  return lines.map(({ text, note }) => paragraph(note ? "CellNote" : "Cell", runs(text))).join("");
}

function signature({ who, declares, seal }: Signature, locale: Locale): string {
  const sign = `${say("signature", locale)}　　　　　　　　　　　　　　${say("date", locale)}`;
  const inner =
    paragraph("Cell", run(`${who}${say("colon", locale)}${declares}`, {})) +
    (seal === undefined ? "" : paragraph("Cell", "")) +
    paragraph("Cell", run(sign, {})) +
    (seal === undefined
      ? ""
      : paragraph("Closing", run(seal, {})) + paragraph("Cell", "") + paragraph("Cell", ""));
  return table([textWidth], row(cell(inner, { width: textWidth })), { borders: true });
}
