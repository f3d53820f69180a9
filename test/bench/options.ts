import { parseArgs } from "node:util";

const help = `npm run bench -- [options]
  --rounds N       processes per way and size (default 3)
  --seconds N      seconds per process, a third of them warming up (default 3)
  --seed N         seed of the generated submissions (default 1)
  --only TEXT      parts whose name contains it: rules, whole, tenfold, cold, size, ugly, dossier, summary
  --stream [--megabytes N]   also stream so much NDJSON through the command line (default 1024)
  --write --date YYYY-MM-DD  write docs/benchmark.md
`;

export interface Options {
  readonly rounds: number;
  readonly seconds: number;
  readonly seed: number;
  readonly only: string;
  readonly stream: boolean;
  readonly megabytes: number;
  readonly write: boolean;
  readonly date: string | null;
}

export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: "string", default: "3" },
      seconds: { type: "string", default: "3" },
      seed: { type: "string", default: "1" },
      only: { type: "string", default: "" },
      stream: { type: "boolean", default: false },
      megabytes: { type: "string", default: "1024" },
      write: { type: "boolean", default: false },
      date: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  const { date = null, write, stream, only } = values;
  if (values.help || (write && !/^\d{4}-\d{2}-\d{2}$/.test(date ?? ""))) {
    console.log(help);
    process.exit(values.help ? 0 : 2);
  }
  const number = (text: string) => Number(text) || 1;
  return {
    rounds: number(values.rounds),
    seconds: number(values.seconds),
    seed: number(values.seed),
    megabytes: number(values.megabytes),
    only,
    stream,
    write,
    date,
  };
}
