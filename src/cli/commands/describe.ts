import type { Command } from "commander";
import type { DescribeOptions } from "../describe/run";
import type { Session } from "../session";
import { inputs, oneOf } from "../usage";

const formats = ["text", "json", "html", "ndjson"] as const;

export function addDescribe(command: Command, session: Session): void {
  const { words } = session;
  const repeated = (value: string, before: string[]) => [...before, value];
  command
    .name("describe")
    .description(words("describe.about"))
    .usage("FILES… [--catalogue F] [--format F] [--out DIR]")
    .argument("<files...>", words("describe.files"))
    .option("--catalogue <file>", words("describe.catalogue"), repeated, [])
    .option("--input <form>", words("evaluate.input"), oneOf(words, "--input", inputs))
    .option("--format <format>", words("describe.format"), oneOf(words, "--format", formats), "text")
    .option("--out <folder>", words("evaluate.out"))
    .option("--force", words("force"))
    .option("--names <file>", words("evaluate.names"))
    .option("--all", words("evaluate.all"))
    .addHelpText("after", `\n${words("exitCodes")}`)
    .action(async (paths: string[], options: DescribeOptions) => {
      const { describeFiles } = await import("../work");
      session.exitCode = await describeFiles(session, paths, options);
    });
}
