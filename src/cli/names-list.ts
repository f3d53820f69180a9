import type { Words } from "./words/index";

const listed = 10;

/** The first few of many names. */
export function someNames(words: Words, names: readonly string[]): string {
  const some = names.slice(0, listed).join(words("usage.or"));
  return names.length > listed ? words("andMore", { names: some }) : some;
}
