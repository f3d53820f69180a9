import type { Command } from "commander";
import type { EvaluateOptions } from "../evaluate/options";
import { addRulebookOptions } from "../options";
import type { Session } from "../session";
import { aNumber, inputs, oneOf } from "../usage";

const formats = ["text", "json", "html", "ndjson", "assessment"] as const;

export function addEvaluate(command: Command, session: Session): void {
  const { words } = session;
  addRulebookOptions(command, words)
    .name("evaluate")
    .description(words("evaluate.about"))
    .usage("FILES… [--on DATE] [--profile P] [--format F] [--out DIR]")
    .argument("<files...>", words("evaluate.files"))
    .option("--input <form>", words("evaluate.input"), oneOf(words, "--input", inputs))
    .option("--on <date>", words("evaluate.on"))
    .option("--attestations <file>", words("evaluate.attestations"))
    .option("--format <format>", words("evaluate.format"), oneOf(words, "--format", formats), "text")
    .option("--out <folder>", words("evaluate.out"))
    .option("--workers <number>", words("evaluate.workers"), aNumber(words, "--workers", 1, 64))
    .option("--force", words("force"))
    .option("--names <file>", words("evaluate.names"))
    .option("--evidence <amount>", words("evaluate.evidence"), oneOf(words, "--evidence", ["full"]))
    .option("--series", words("evaluate.series"))
    .option("--all", words("evaluate.all"))
    .addHelpText("after", `\n${words("exitCodes")}`)
    .action(async (paths: string[], options: EvaluateOptions) => {
      const { evaluateFiles } = await import("../work");
      session.exitCode = await evaluateFiles(session, paths, options);
    });
}
