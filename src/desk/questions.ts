import type { Mapping } from "../dossier/form/mapping";
import type { Imported } from "../dossier/read/import";
import type { Question } from "../dossier/remarks";

/** Questions that a person can settle, each once, however many cells they are about. */
export function questionsIn({ remarks }: Imported): Question[] {
  const found = new Map<string, Question>();
  for (const { question } of remarks) {
    if (question === undefined || question.choices.length === 0) continue;
    found.set(`${question.kind} ${question.list} ${question.field} ${question.written}`, question);
  }
  return [...found.values()];
}

/** What a person said that a way of writing stands for; `none`: it is not read. */
export function mappingOf({ kind, list, field, written }: Question, means: string): Mapping {
  return {
    kind,
    ...(list !== undefined && { list }),
    ...(field !== undefined && { field }),
    written,
    means,
  };
}
