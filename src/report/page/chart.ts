import { html, type Markup } from "../html/escape";
import type { Bar, Chart, Tone } from "./page";

const colours: Readonly<Record<Tone, string>> = {
  bad: "#9b1515",
  open: "#b97a10",
  hand: "#6b5fc0",
  good: "#2f7d4f",
  calm: "#3f6d96",
  none: "#c8ced5",
};

const [width, row, gap, from, end] = [720, 20, 8, 220, 60];

/** Bars beside each other as a picture that neither runs nor loads anything; for those who do not see it, as a sentence. */
export function chartHtml(chart: Chart, id: string): Markup {
  const { title, bars, legend } = chart;
  const height = bars.length * (row + gap) + gap;
  const most = Math.max(1, ...bars.map(totalOf));
  return html`<figure class="chart">
<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}">
<title id="${id}">${title}</title>
${bars.map((bar, k) => barHtml(bar, gap + k * (row + gap), most))}
</svg>
<figcaption>${legend.map(({ tone, word }) => html`<span class="key"><svg width="12" height="12" aria-hidden="true"><rect width="12" height="12" fill="${colours[tone]}"/></svg> ${word}</span>`)}</figcaption>
</figure>`;
}

function totalOf({ parts }: Bar): number {
  return parts.reduce((sum, { count }) => sum + count, 0);
}

function barHtml(bar: Bar, y: number, most: number): Markup {
  const total = totalOf(bar);
  const scale = (width - from - end) / most;
  let x = from;
  const parts = bar.parts.map(({ tone, count }) => {
    const at = x;
    x += count * scale;
    return html`<rect x="${rounded(at)}" y="${y}" width="${rounded(count * scale)}" height="${row}" fill="${colours[tone]}"/>`;
  });
  const middle = y + row / 2 + 5;
  return html`<text x="${from - 8}" y="${middle}" text-anchor="end" font-size="13" fill="#1c2127">${shortened(bar.label)}</text>${parts}<text x="${rounded(x + 6)}" y="${middle}" font-size="13" fill="#4d555e">${total}</text>`;
}

function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** As much of a label as there is room for. */
function shortened(label: string): string {
  const letters = [...label];
  return letters.length > 16 ? `${letters.slice(0, 15).join("")}…` : label;
}
