import { InputError, OptionError, type Problem } from "../../base/errors";
import { formatVersion } from "../../base/format-version";
import { type Assessment, type Catalogue, createDescriber, type Evaluation } from "../../index";
import { readJsonFile } from "../../node/document";
import { catalogueFile } from "../catalogue/file";
import type { World } from "../world";
import { brokenCatalogue } from "./problems";

export type Describe = (assessment: Assessment) => Evaluation;

/** The catalogues of a run by their names: those that were given, and those kept in folders, read when asked for. */
export class Catalogues {
  private readonly known = new Map<string, { readonly document: Catalogue; readonly describe: Describe }>();

  private constructor(
    private readonly world: World,
    private readonly folders: readonly string[],
  ) {}

  /** Throws `InputError` for a file that is no catalogue. */
  static async of(world: World, paths: readonly string[]): Promise<Catalogues> {
    const isFolder = await Promise.all(
      paths.map(async (path) => (await world.files.kind(path)) === "folder"),
    );
    const catalogues = new Catalogues(
      world,
      paths.filter((_, k) => isFolder[k]),
    );
    for (const path of paths.filter((_, k) => !isFolder[k])) await catalogues.read(path);
    return catalogues;
  }

  /** What puts assessments of a name into words; null where it is not among them, nor in the folder beside. */
  async find(name: string, beside: string | null): Promise<Describe | null> {
    return (await this.named(name, beside))?.describe ?? null;
  }

  /** The catalogue of a name, in the same way. */
  async document(name: string, beside: string | null): Promise<Catalogue | null> {
    return (await this.named(name, beside))?.document ?? null;
  }

  private async named(name: string, beside: string | null) {
    const file = catalogueFile(name);
    const folders = beside === null ? this.folders : [...this.folders, beside];
    for (const folder of file === null ? [] : folders) {
      if (this.known.has(name)) break;
      const path = `${folder.replace(/[\\/]+$/, "") || folder}/${file}`;
      if ((await this.world.files.kind(path)) === "file") await this.read(path);
    }
    return this.known.get(name) ?? null;
  }

  private async read(path: string): Promise<void> {
    const document = (await readJsonFile(path, this.world.files)) as Catalogue;
    this.known.set(document?.name, { document, describe: await describerOf(document, path) });
  }
}

async function describerOf(document: Catalogue, path: string): Promise<Describe> {
  const { flawOfCatalogue } = await import("../../validation/written");
  // What is of another kind or version is told so by the describer.
  const isOurs = document?.kind === "catalogue" && document.formatVersion === formatVersion;
  const flaw = isOurs ? flawOfCatalogue(document) : null;
  if (flaw !== null) throw new InputError([{ ...brokenCatalogue(flaw), file: path }]);
  try {
    return createDescriber(document);
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    throw new InputError(error.problems.map((problem) => inFile(problem, path)));
  }
}

/** The argument of a call is the whole of a file. */
function inFile({ pointer, ...problem }: Problem, file: string): Problem {
  return { ...problem, file, pointer: pointer.replace(/^\/catalogue/, "") };
}
