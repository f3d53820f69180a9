import { type ExitCode, exit } from "../exit";
import type { Session } from "../session";
import { fieldGuide } from "./guide";
import { emptySubmission } from "./submission";

export interface TemplateOptions {
  readonly tier: string;
  readonly guide?: boolean;
  readonly out?: string;
}

/** An empty submission that can be evaluated as it is, and the guide by which it is filled in. */
export async function printTemplate(session: Session, options: TemplateOptions): Promise<ExitCode> {
  const { world, words, locale } = session;
  const year = world.now().getFullYear();
  const submission = emptySubmission(options.tier, year, words("template.siteId"));
  const json = `${JSON.stringify(submission, null, 2)}\n`;
  if (options.out === undefined) {
    await world.stdout.write(options.guide ? fieldGuide(locale) : json);
    return exit.fine;
  }
  const base = options.out.replace(/[\\/]+$/, "") || options.out;
  await world.files.makeFolder(options.out);
  for (const [name, text] of [
    ["submission.json", json],
    ["submission.md", fieldGuide(locale)],
  ] as const) {
    await world.files.write(`${base}/${name}`, text);
    await world.stdout.write(`${words("wrote", { path: `${base}/${name}` })}\n`);
  }
  return exit.fine;
}
