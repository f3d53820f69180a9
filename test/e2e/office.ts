import { execFile, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
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

/** A way of saving: folder, ending, and what LibreOffice calls it. */
export interface SavedAs {
  readonly ending: string;
  readonly filter: string;
  readonly options?: string;
}

/** Loads each file once, which is what takes time, and saves it in every way, into a folder for each ending. */
export async function saveAll(
  folder: string,
  files: readonly string[],
  ways: readonly SavedAs[],
  run: string,
): Promise<void> {
  const profile = join(folder, `profile-${run}`);
  const url = (...path: string[]) => pathToFileURL(join(folder, ...path)).href;
  for (const { ending } of ways) mkdirSync(join(folder, ending), { recursive: true });
  const jobs = files.flatMap((file) => [
    `load|${url(file)}`,
    ...ways.map(({ ending, filter, options = "" }) => {
      const name = file.replace(/[^.]+$/, ending);
      return `store|${url(ending, name)}|${filter}|${options}`;
    }),
    "close",
  ]);
  writeFileSync(join(folder, `jobs-${run}`), `${jobs.join("\n")}\n`);
  const own = [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless"];
  // The first start of a profile makes its folders, and runs no macro.
  await promisify(execFile)("soffice", [...own, "--terminate_after_init"]);
  writeMacro(join(profile, "user/basic"));
  const macro = `macro:///Standard.Module1.SaveAll("${join(folder, `jobs-${run}`)}")`;
  await promisify(execFile)("soffice", [...own, macro]);
}

const basic = `
Sub SaveAll(jobs As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim how(1) As New com.sun.star.beans.PropertyValue
  Dim loaded As Object
  Dim job As String
  Dim parts As Variant
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  how(0).Name = "FilterName"
  how(1).Name = "FilterOptions"
  Open jobs For Input As #1
  Do While Not EOF(1)
    Line Input #1, job
    parts = Split(job, "|")
    Select Case parts(0)
    Case "load"
      loaded = StarDesktop.loadComponentFromURL(parts(1), "_blank", 0, hidden())
    Case "store"
      how(0).Value = parts(2)
      how(1).Value = parts(3)
      loaded.storeToURL(parts(1), how())
    Case "close"
      loaded.close(True)
    End Select
  Loop
  Close #1
End Sub
`;

/** The library of a profile in which LibreOffice looks for macros. */
function writeMacro(folder: string): void {
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  const library = 'xmlns:library="http://openoffice.org/2000/library"';
  const script = 'xmlns:script="http://openoffice.org/2000/script"';
  mkdirSync(join(folder, "Standard"), { recursive: true });
  writeFileSync(
    join(folder, "script.xlc"),
    `${head}<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries ${library}><library:library library:name="Standard" library:link="false"/></library:libraries>`,
  );
  writeFileSync(
    join(folder, "Standard/script.xlb"),
    `${head}<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library ${library} library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/></library:library>`,
  );
  writeFileSync(
    join(folder, "Standard/Module1.xba"),
    `${head}<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module ${script} script:name="Module1" script:language="StarBasic">${basic.replaceAll('"', "&quot;")}</script:module>`,
  );
}
