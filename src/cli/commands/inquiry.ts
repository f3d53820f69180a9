import type { Command } from "commander";
import type { InquiryOptions } from "../inquiry/run";
import type { Session } from "../session";

export function addInquiry(command: Command, session: Session): void {
  const { words } = session;
  command
    .name("inquiry")
    .description(words("inquiry.about"))
    .usage("EVALUATION.json [--date D] [--out FILE]")
    .argument("<evaluation>", words("inquiry.evaluation"))
    .option("--date <date>", words("inquiry.date"))
    .option("--out <file>", words("inquiry.out"))
    .option("--force", words("force"))
    .addHelpText("after", `\n${words("inquiry.exit")}`)
    .action(async (path: string, options: InquiryOptions) => {
      const { printInquiry } = await import("../work");
      session.exitCode = await printInquiry(session, path, options);
    });
}
