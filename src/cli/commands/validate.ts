import type { Command } from "commander";
import { addRulebookOptions } from "../options";
import type { Session } from "../session";
import { inputs, oneOf } from "../usage";
import type { ValidateOptions } from "../validate/run";

export function addValidate(command: Command, session: Session): void {
  const { words } = session;
  addRulebookOptions(command, words)
    .name("validate")
    .description(words("validate.about"))
    .usage("FILES… [--profile P] [--format F]")
    .argument("<files...>", words("evaluate.files"))
    .option("--input <form>", words("evaluate.input"), oneOf(words, "--input", inputs))
    .option(
      "--format <format>",
      words("validate.format"),
      oneOf(words, "--format", ["text", "ndjson"]),
      "text",
    )
    .addHelpText("after", `\n${words("validate.exit")}`)
    .action(async (paths: string[], options: ValidateOptions) => {
      const { validateFiles } = await import("../work");
      session.exitCode = await validateFiles(session, paths, options);
    });
}
