import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import stringWidth from "string-width";
import { createEvaluator, formatHtml, formatText } from "../../src";
import { formatNoticeHtml, formatReportHtml } from "../../src/papers";
import { visit } from "../unit/papers/sites";

const root = join(import.meta.dirname, "../..");
export const folder = join(root, "docs/guide/pictures");
/** Digests of the pages the pictures were made from. */
export const madeFrom = join(folder, "made-from.json");

/** A picture of the guides: what it shows, as a page of its own. */
export interface Picture {
  readonly file: string;
  /** In pixels. */
  readonly width: number;
  readonly html: string;
}

type Locale = "zh-CN" | "en";
const locales: readonly Locale[] = ["zh-CN", "en"];
const on = "2026-12-31";

const submissionIn = (path: string) => JSON.parse(readFileSync(join(root, path), "utf8"));

/** Only what is seen of a report is in the page: a change elsewhere in the report asks for no new picture. */
export function pictures(): Picture[] {
  const evaluator = createEvaluator();
  const site = evaluator.evaluate(submissionIn("examples/complete/station.json"), { on });
  const annotated = evaluator.evaluate(submissionIn("examples/annotated-submission.json"), { on });
  return locales.flatMap((locale) => {
    const cover = formatHtml(site, { locale });
    const findings = formatHtml(annotated, { locale });
    const about = { date: "2027-01-15", locale, visit };
    const signed = formatReportHtml(site, about);
    const notice = formatNoticeHtml(annotated, about);
    const text = formatText(annotated, { locale, width: stringWidth, columns: 96 });
    return [
      {
        file: `report.${locale}.png`,
        width: 710,
        html: page(
          styleOf(cover),
          `${part(cover, '<div class="cover">', '<p class="absent').replace(/<p class="absent$/, "")}</div>`,
          locale,
        ),
      },
      {
        file: `finding.${locale}.png`,
        width: 710,
        html: page(styleOf(findings), table(findings, "site-supervisor-ratio"), locale),
      },
      {
        file: `signed.${locale}.png`,
        width: 710,
        html: page(styleOf(signed), part(signed, '<p class="above">', '<div class="break">'), locale),
      },
      {
        file: `notice.${locale}.png`,
        width: 710,
        html: page(styleOf(notice), part(notice, '<p class="above">', "</main>"), locale),
      },
      {
        file: `terminal.${locale}.png`,
        width: 710,
        html: page(terminalStyle, terminal(text, locale), locale),
      },
    ];
  });
}

export function digestOf({ html }: Picture): string {
  return createHash("sha256").update(html).digest("hex");
}

function part(text: string, from: string, to: string): string {
  const start = text.indexOf(from);
  const end = text.indexOf(to, start);
  if (start < 0 || end < 0) throw new Error(`The report has no ${from}.`);
  return text.slice(start, end + to.length);
}

/** The style of the report, a little smaller and without its margins. */
function styleOf(report: string): string {
  const style = part(report, "<style>", "</style>").slice("<style>".length, -"</style>".length);
  return `${style}\nbody { zoom: .82; padding: .5rem 1rem 1rem }`;
}

/** The row of a finding, below the head of its table. */
function table(report: string, rule: string): string {
  const [id = ""] =
    new RegExp(`<a href="#([^"]+)">[^<]*</a></td><th scope="row"><code>[^<]*#${rule}<`)
      .exec(report)
      ?.slice(1) ?? [];
  // As it is when unfolded.
  const row = part(report, `<tr id="${id}"`, "</tr>").replace('type="checkbox"', 'type="checkbox" checked');
  const head = part(report.slice(report.indexOf('<table class="wide findings"')), "<thead>", "</thead>");
  return `<table class="wide findings">${head}<tbody>${row}</tbody></table>`;
}

const terminalStyle = `
body { margin: 0; padding: 14px 18px; background: #10151b; }
pre { margin: 0; color: #e6e9ec; font: 13px/1.5 "Noto Sans Mono CJK SC", monospace; white-space: pre-wrap; }
pre b { color: #9fd0ff; font-weight: 400; }
`;

const shown = 24;

function terminal(text: string, locale: Locale): string {
  const lines = text.trimEnd().split("\n").slice(0, shown);
  const lang = locale === "en" ? " --lang en" : "";
  const command = `station-standard evaluate station.json --on ${on}${lang}`;
  return `<pre><b>$ ${command}</b>\n${escaped(lines.join("\n"))}\n…</pre>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

function page(style: string, body: string, locale: Locale): string {
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><style>${style}</style><body>${body}</body></html>\n`;
}
