import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { measureCold } from "./cold";
import { sizes, writeCorpus } from "./corpus/store";
import { dossierTable, measureDossier } from "./dossier";
import { readOptions } from "./options";
import { machine, plain, writePage } from "./print";
import { bundleChild, measure } from "./processes";
import { measureSizes } from "./size";
import { measureStream } from "./stream";
import { measureSummarizing, summarizingTable } from "./summarizing";
import { type Figures, summaryTable } from "./summary";
import { rulesTable, startTable, streamTable, type Table, tenfoldTable, wholeTable } from "./tables";
import { measureTenfold } from "./tenfold";
import { uglyTable } from "./ugly/table";

const root = fileURLToPath(new URL("../..", import.meta.url));
const options = readOptions(process.argv.slice(2));
const wanted = (part: string) => part.includes(options.only);
const coldRuns = 30;

const ruleWays = [
  "rules/library",
  "rules/engine",
  "rules/library-site",
  "rules/engine-site",
  "rules/library-deciding",
  "rules/engine-deciding",
  "rules/ifs",
  "rules/truths",
];
const wholeWays = [
  "whole/assessment",
  "whole/library",
  "whole/library-text",
  "whole/library-object",
  "whole/ifs",
  "whole/names",
  "whole/parse",
];

const corpus = writeCorpus(options.seed);
const plan = { child: await bundleChild(root), corpus, rounds: options.rounds, seconds: options.seconds };
console.log(`${machine()}\n`);

const figures: Figures = {
  rules: wanted("rules") ? measure(ruleWays, ["small", "medium"], plan) : [],
  whole: wanted("whole") ? measure(wholeWays, sizes, plan) : [],
  stream: options.stream ? await measureStream(root, corpus, options.megabytes, options.rounds) : null,
  tenfold: wanted("tenfold") ? measureTenfold(options.seed, options.rounds) : [],
  cold: wanted("cold") ? measureCold(root, coldRuns) : null,
  weights: wanted("size") ? await measureSizes(root) : [],
};

const tables: Table[] = [summaryTable(figures)];
if (figures.rules.length > 0) tables.push(rulesTable(figures.rules));
if (figures.whole.length > 0) tables.push(wholeTable(figures.whole));
if (figures.stream !== null) tables.push(streamTable(figures.stream));
if (figures.tenfold.length > 0) tables.push(tenfoldTable(figures.tenfold));
if (figures.cold !== null) tables.push(startTable(figures.cold));
if (wanted("ugly")) tables.push(uglyTable(options.rounds + 2));
if (wanted("dossier")) tables.push(dossierTable(await measureDossier(root, options.rounds)));
if (wanted("summary"))
  tables.push(summarizingTable(await measureSummarizing(root, options.seed, options.rounds)));
for (const table of tables) console.log(plain(table));

if (options.write) {
  const rounds = `${options.rounds} processes of ${options.seconds} s per way and size, ${coldRuns} cold starts, seed ${options.seed}`;
  writePage(join(root, "docs/benchmark.md"), options.date!, rounds, tables);
}
