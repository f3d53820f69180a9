import type { Command } from "commander";
import { printDigests } from "../digest/run";
import type { Session } from "../session";

export function addDigest(command: Command, session: Session): void {
  const { words } = session;
  command
    .name("digest")
    .description(words("digest.about"))
    .usage("FILES…")
    .argument("<files...>", words("digest.files"))
    .addHelpText("after", `\n${words("written.exit")}`)
    .action(async (paths: string[]) => {
      session.exitCode = await printDigests(session, paths);
    });
}
