import { execFile, spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

export const hasOffice = spawnSync("soffice", ["--version"], { encoding: "utf8" }).status === 0;

/**
 * All files in one run, for it is slow to start; with a profile of its own: one that is in use would take them and
 * say nothing.
 */
export async function convert(
  folder: string,
  filter: string,
  files: readonly string[],
  out: string,
): Promise<void> {
  const profile = pathToFileURL(join(folder, `profile-${out}`)).href;
  const args = [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", filter];
  const paths = files.map((file) => join(folder, file));
  await promisify(execFile)("soffice", [...args, "--outdir", join(folder, out), ...paths]);
}
