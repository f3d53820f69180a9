import type { Command } from "commander";
import type { Words } from "./words/index";

/** `--profile` and `--rulebook`, the same for every command that speaks of rules. */
export function addRulebookOptions(command: Command, words: Words): Command {
  const repeated = (value: string, before: string[]) => [...before, value];
  return command
    .option("--profile <profile>", words("evaluate.profile"))
    .option("--rulebook <folder>", words("evaluate.rulebook"), repeated, []);
}
