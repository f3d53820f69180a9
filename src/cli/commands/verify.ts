import type { Command } from "commander";
import { addRulebookOptions } from "../options";
import type { Session } from "../session";
import type { VerifyOptions } from "../verify/run";

export function addVerify(command: Command, session: Session): void {
  const { words } = session;
  addRulebookOptions(command, words)
    .name("verify")
    .description(words("verify.about"))
    .usage("DOCUMENT FILE [--attestations FILE]")
    .argument("<document>", words("verify.documentFile"))
    .argument("<file>", words("checklist.file"))
    .option("--attestations <file>", words("evaluate.attestations"))
    .addHelpText("after", `\n${words("verify.exit")}`)
    .action(async (document: string, path: string, options: VerifyOptions) => {
      const { verifyFile } = await import("../workbook-work");
      session.exitCode = await verifyFile(session, document, path, options);
    });
}
