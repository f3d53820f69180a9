import { InputError } from "../../base/errors";
import { PersonalNumbers } from "../../base/personal/personal-numbers";
import { type Conflict, different, mergeDossiers, mixedUpNames } from "../../dossier/merge/merge";
import type { Imported } from "../../dossier/read/import";
import { bytesOfFile } from "../../node/document";
import { answersIn } from "../../node/workbook-answers";
import { readWorkbookDocument } from "../../node/workbooks";
import { formatNumber, say } from "../../text/index";
import { printable } from "../../text/printable";
import { evaluatorFor } from "../evaluator";
import { type ExitCode, exit } from "../exit";
import { writtenDossier } from "../import/dossier";
import { reportProblems } from "../problems";
import type { Session } from "../session";
import { UsageError } from "../usage";
import { writeFile } from "../write-file";

export interface MergeOptions {
  readonly out: string;
  readonly force?: boolean;
}

/** One dossier of those that several people filled in; what they say differently is left open and told by cell. */
export async function mergeFiles(
  session: Session,
  paths: readonly string[],
  { out, force = false }: MergeOptions,
): Promise<ExitCode> {
  const { world, words } = session;
  if (!/\.xlsx$/i.test(out)) throw new UsageError("usage.mergeOut", { value: out });
  if (paths.length < 2) throw new UsageError("usage.mergeTwo");
  const dossiers: Imported[] = [];
  for (const path of paths) {
    try {
      dossiers.push(readWorkbookDocument(await bytesOfFile(path, world.files), path).imported);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      // Without one of them the joined dossier would say less than people wrote.
      await reportProblems(session, error.problems, { file: path, line: null });
      return exit.nothingRead;
    }
  }
  const other = paths[dossiers.findIndex((one) => about(one) !== about(dossiers[0]!))];
  if (other !== undefined)
    return await refuse(session, words("merge.otherSite", { first: paths[0]!, other }));
  const mixed = mixedUpNames(dossiers);
  if (mixed.length > 0) {
    const people = mixed.map(({ id, name }) => `${name}（${id}）`).join(words("usage.or"));
    return await refuse(session, words("merge.names", { people }));
  }
  const { conflicts, kept, ...content } = mergeDossiers(dossiers);
  const evaluator = await evaluatorFor(session, { rulebook: [] });
  const answers = dossiers.map((one) => answersIn(one, evaluator));
  const bytes = await writtenDossier(session, {
    ...content,
    attestations: different(answers.flatMap(({ attestations }) => attestations)),
    waivers: different(answers.flatMap(({ waivers }) => waivers)),
    samples: different(answers.flatMap(({ samples }) => samples)),
  });
  await writeFile(world, out, bytes, force);
  await world.stdout.write(`${printable(words("wrote", { path: out }))}\n`);
  if (kept.length > 0) await world.stdout.write(cellsText(session, paths, "merge.kept", kept));
  if (conflicts.length === 0) return exit.fine;
  await world.stdout.write(cellsText(session, paths, "merge.conflicts", conflicts));
  return exit.doesNotConform;
}

function about({ submission }: Imported): string {
  const { site, period } = submission as { site: { id: unknown; tier: unknown }; period: unknown };
  return JSON.stringify([site.id, site.tier, period]);
}

async function refuse({ world, words }: Session, sentence: string): Promise<ExitCode> {
  await world.stderr.write(`${words("error")} ${printable(sentence)}\n`);
  return exit.nothingRead;
}

/** Every cell with what stands in it; the same of both files in one line. */
function cellsText(
  session: Session,
  paths: readonly string[],
  heading: "merge.conflicts" | "merge.kept",
  conflicts: readonly Conflict[],
): string {
  const { words, locale } = session;
  const personal = new PersonalNumbers();
  personal.noteAll(conflicts);
  const lines = conflicts.map(({ given }) =>
    given
      .map(({ source, place, value }) => {
        const at = place === null ? "" : ` ${place.sheet}${place.cell === null ? "" : `!${place.cell}`}`;
        return words("merge.given", { at: paths[source]! + at, value: personal.masked(shown(value)) });
      })
      .join(say("list.comma", locale)),
  );
  const head = words(heading, { count: formatNumber(conflicts.length) });
  return [head, ...lines.map((line) => `  ${printable(line)}`), ""].join("\n");
}

const longest = 60;

function shown(value: unknown): string {
  return (typeof value === "string" ? value : JSON.stringify(value)).slice(0, longest);
}
