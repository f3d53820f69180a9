import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Cold, measureCold } from "./cold";
import { sizes, writeCorpus } from "./corpus/store";
import { readOptions } from "./options";
import { machine, plain, writePage } from "./print";
import { bundleChild, measure } from "./processes";
import { measureSize, type Weight } from "./size";
import { measureStream, type Stream } from "./stream";
import { restTable, rulesTable, type Table, wholeTable } from "./tables";

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

const tables: Table[] = [];
if (wanted("rules")) show(rulesTable(measure(ruleWays, ["small", "medium"], plan)));
if (wanted("whole")) show(wholeTable(measure(wholeWays, sizes, plan)));
const cold: Cold | null = wanted("cold") ? measureCold(root, coldRuns) : null;
const weight: Weight | null = wanted("size") ? await measureSize(root) : null;
const stream: Stream | null = options.stream ? await measureStream(root, corpus, options.megabytes) : null;
if (cold ?? weight ?? stream) show(restTable(cold, stream, weight));

if (options.write) {
  const rounds = `${options.rounds} processes of ${options.seconds} s per way and size, ${coldRuns} cold starts, seed ${options.seed}`;
  writePage(join(root, "docs/benchmark.md"), options.date!, rounds, tables);
}

function show(table: Table): void {
  tables.push(table);
  console.log(plain(table));
}
