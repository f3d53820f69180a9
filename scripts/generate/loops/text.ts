import type { Loop } from "./loop";
import type { Points } from "./points";
import type { Rules } from "./rules";

/** The module of one rulebook. */
export function moduleOf(points: Points, rules: Rules, digest: string): string {
  const { book, loops, tables, functions } = points;
  const calls: string[] = [];
  const parts: string[] = [];
  for (const [name, loop] of tables) parts.push(loopText(name, loop));
  for (const loop of loops.values()) {
    const name = book.name("loop");
    parts.push(loopText(name, loop));
    calls.push(`${name}(f);`);
  }
  parts.push(...functions);
  const judging: string[] = [];
  for (const loop of rules.lists.values()) {
    const name = book.name("rules");
    parts.push(loopText(name, loop));
    judging.push(`${name}(f);`);
  }
  const site = withShorts("site", [...rules.site.columns.lines, ...rules.site.body.lines]);
  const run = [...book.early, ...calls, ...book.late, ...judging, "site(f);"];
  const data = {
    digest,
    facts: book.facts,
    cellOf: book.cellOf,
    cells: book.cells,
    parameters: book.parameters,
    selections: book.selections,
    conditions: book.conditions,
  };
  const lines = Object.entries(data).map(([name, value]) => `  ${name}: ${JSON.stringify(value)},\n`);
  const body = run.map((line) => `    ${line}\n`).join("");
  const text = `${parts.join("\n\n")}\n\n${site}\n\nexport const loops = {\n${lines.join("")}  run(f) {\n    const C = f.can, b = f.base, g = f.scratch;\n${body}  },\n};\n`;
  return text.replace(/@codes (\S+) (\S+)@/g, (_, list, field) =>
    JSON.stringify(points.codes.among(list, field)),
  );
}

/** Short names for what the frame holds, of those that a function uses. */
const shorts: Readonly<Record<string, string>> = {
  C: "f.can",
  L: "f.lo",
  H: "f.hi",
  b: "f.base",
  T: "f.truths",
  r: "f.first",
  AND: "f.and",
  OR: "f.or",
  N: "f.not",
  windowFrom: "f.days.windowFrom",
  windowTo: "f.days.windowTo",
};

function withShorts(name: string, lines: readonly string[]): string {
  const body = lines.map((line) => `  ${line}\n`).join("");
  const used = Object.entries(shorts).filter(([short]) => new RegExp(`\\b${short}\\b`).test(body));
  const head =
    used.length === 0 ? "" : `  const ${used.map(([short, of]) => `${short} = ${of}`).join(", ")};\n`;
  return `function ${name}(f) {\n${head}${body}}`;
}

function loopText(name: string, loop: Loop): string {
  const { list, outer, relation, reference, before, columns, body, pair, after, apart } = loop;
  const lines = [`const X = f.list(${JSON.stringify(list)}), n = X.entries.length;`];
  if (outer !== null) lines.push(`const Y = f.list(${JSON.stringify(outer)}), m = Y.entries.length;`);
  const { judged, judgedAsRecorded } = loop;
  if (judged.length + judgedAsRecorded.length > 0) {
    const conditions = `${JSON.stringify(judged)}, ${JSON.stringify(judgedAsRecorded)}`;
    lines.push(`if (n === 0) return f.noItems(X, ${conditions});`);
  }
  lines.push(...before.lines);
  const doubts = [...apart].map(([holder, own]) => `f.mixed(${holder}, ${own})`);
  if (doubts.length > 0) lines.push(`if (${doubts.join(" || ")}) return;`);
  lines.push(relation === "link" || relation === "links" ? "if (n > 0 && m > 0) {" : "if (n > 0) {");
  if (relation === "link" || relation === "links") {
    lines.push(
      `  const link = f.${relation}(X, ${JSON.stringify(reference)}, Y);`,
      "  if (link === null) return;",
    );
  }
  if (relation === "links") lines.push("  const { start, of, anywhere } = link;");
  if (relation === "own") lines.push("  const { parentOf } = X;");
  lines.push(...columns.lines.map((line) => `  ${line}`), "  for (let i = 0; i < n; i++) {");
  if (relation === "own") lines.push("    const o = parentOf[i];");
  lines.push(...body.lines.map((line) => `    ${line}`));
  if (relation === "link") lines.push(...single(pair.lines));
  if (relation === "links") lines.push(...several(pair.lines));
  lines.push("  }", "}", ...after);
  return withShorts(name, lines);
}

/** Entries whose reference is not known may belong to any outer entry. */
function single(pair: readonly string[]): string[] {
  return [
    "    let o = link[i], end = o + 1, j = 1;",
    "    if (o < 0) { if (o === -2) continue; o = 0; end = m; j = 3; }",
    "    for (; o < end; o++) {",
    ...pair.map((line) => `      ${line}`),
    "    }",
  ];
}

function several(pair: readonly string[]): string[] {
  return [
    "    const first = start[i], last = start[i + 1], wide = anywhere[i] === 1;",
    "    for (let x = wide ? 0 : first, end = wide ? m : last; x < end; x++) {",
    "      const o = wide ? x : of[x], j = wide && !f.among(of, first, last, o) ? 3 : 1;",
    ...pair.map((line) => `      ${line}`),
    "    }",
  ];
}
