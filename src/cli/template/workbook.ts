import { ruleLines } from "../../desk/rule-lines";
import { planDossier } from "../../dossier/layout/dossier";
import type { Unkept } from "../../dossier/layout/rows";
import { writeWorkbook } from "../../dossier/write/workbook";
import { codes } from "../../generated/codes";
import { model } from "../../generated/model";
import { requirementsOf } from "../../requirements/requirements";
import { printable } from "../../text/printable";
import { evaluatorFor } from "../evaluator";
import { type ExitCode, exit } from "../exit";
import { remark } from "../problems";
import type { Session } from "../session";
import { UsageError } from "../usage";
import { writeFile } from "../write-file";
import { type Filling, fillingFrom, yearOf } from "./from";

export interface WorkbookOptions {
  readonly tier: string;
  /** Whether the tier was asked for, or is the one nobody chose. */
  readonly tierGiven?: boolean;
  readonly period?: number;
  readonly from?: string;
  readonly force?: boolean;
}

/** The workbook in which a site is recorded, empty or filled from a submission. */
export async function writeWorkbookTemplate(
  session: Session,
  out: string,
  options: WorkbookOptions,
): Promise<ExitCode> {
  const { world, words } = session;
  const filling = await fillingOf(session, options);
  const evaluator = await evaluatorFor(session, { rulebook: [] });
  const { plan, unkept } = planDossier({
    model,
    requirements: requirementsOf(evaluator.prepared, filling.tier),
    rules: ruleLines(evaluator, filling.tier),
    submission: filling.submission,
    ...(filling.names && { names: filling.names }),
    ...(filling.mappings && { mappings: filling.mappings }),
    ...(filling.unread && { unread: filling.unread }),
  });
  await writeFile(world, out, writeWorkbook(plan), options.force === true);
  await world.stdout.write(`${printable(words("wrote", { path: out }))}\n`);
  if (filling.carried !== null) await sayCarried(session, options.from!, filling.carried);
  await sayUnkept(session, unkept);
  return exit.fine;
}

async function fillingOf(session: Session, options: WorkbookOptions): Promise<Filling> {
  const { tier, period, from } = options;
  if (from !== undefined) {
    const filling = await fillingFrom(session, from, period);
    if (!options.tierGiven || filling.tier === tier) return filling;
    const titles = [tier, filling.tier].map((code) => codes.siteTier!.codes[code]![session.locale]);
    throw new UsageError("usage.otherTier", { path: from, asked: titles[0]!, found: titles[1]! });
  }
  const year = period ?? session.world.now().getFullYear();
  return { submission: { site: { tier }, period: yearOf(year) }, tier, carried: null };
}

async function sayCarried(
  session: Session,
  path: string,
  carried: NonNullable<Filling["carried"]>,
): Promise<void> {
  const { words, locale } = session;
  const parts = carried.map(({ title, count, of }) =>
    words(count === of ? "template.all" : "template.some", { list: title[locale], count, of }),
  );
  const lists = parts.length === 0 ? words("template.noLists") : parts.join(words("template.join"));
  await remark(session, words("template.carried", { path, lists }));
}

/** The first few say enough; all of them stand in the submission still. */
const shown = 5;

async function sayUnkept(session: Session, unkept: readonly Unkept[]): Promise<void> {
  const { words } = session;
  for (const how of ["asIs", "leftOut"] as const) {
    const pointers = unkept.filter((one) => one.how === how).map(({ pointer }) => pointer);
    if (pointers.length === 0) continue;
    const first = pointers.slice(0, shown).join(words("usage.or"));
    const some = pointers.length > shown ? words("andMore", { names: first }) : first;
    await remark(session, words(`template.${how}`, { count: pointers.length, pointers: some }));
  }
}
