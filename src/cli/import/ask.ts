import { mappingOf } from "../../desk/questions";
import type { Mapping } from "../../dossier/form/mapping";
import type { Question } from "../../dossier/remarks";
import { printable } from "../../text/printable";
import type { Session } from "../session";

/** More than these are shown in the sheet of mappings, not read out. */
const mostChoices = 12;

/** Asks one after the other; an empty answer leaves it open. */
export async function askAll(session: Session, questions: readonly Question[]): Promise<Mapping[]> {
  const { world, words } = session;
  if (world.ask === undefined || questions.length === 0) return [];
  await world.stderr.write(`${words("import.asking", { count: questions.length })}\n`);
  const mappings: Mapping[] = [];
  for (const question of questions) {
    const means = await askOne(session, world.ask, question);
    if (means === null) break;
    if (means === "") continue;
    mappings.push(mappingOf(question, means));
  }
  return mappings;
}

/** What it means; empty for no answer, `null` when nobody answers any more. */
async function askOne(
  { world, words, locale }: Session,
  ask: NonNullable<Session["world"]["ask"]>,
  question: Question,
): Promise<string | null> {
  const choices = question.choices.slice(0, mostChoices);
  const lines = choices.map(({ title }, k) => `  ${k + 1}  ${title[locale]}`);
  const none = question.kind === "code" ? [] : [`  0  ${words("import.notRead")}`];
  const what = printable(words(`import.ask.${question.kind}`, { written: question.written }));
  await world.stderr.write(`\n${[what, ...lines, ...none].join("\n")}\n`);
  for (;;) {
    const answer = await ask(words("import.answer", { last: choices.length }));
    if (answer === null) return null;
    const text = answer.normalize("NFKC").trim();
    if (text === "") return "";
    if (text === "0" && question.kind !== "code") return "none";
    const chosen = /^\d{1,3}$/.test(text) ? choices[Number(text) - 1] : undefined;
    if (chosen !== undefined) return chosen.means;
    await world.stderr.write(`${words("import.noSuchAnswer")}\n`);
  }
}
