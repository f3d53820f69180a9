import * as desk from "../../desk/dossier";
import type { Imported } from "../../dossier/read/import";
import { evaluatorFor } from "../evaluator";
import type { Session } from "../session";

export async function dossierOf(session: Session, imported: Imported): Promise<Uint8Array> {
  return desk.dossierOf(imported, await evaluatorFor(session, { rulebook: [] }));
}

export async function writtenDossier(session: Session, content: desk.DossierContent): Promise<Uint8Array> {
  return desk.writtenDossier(await evaluatorFor(session, { rulebook: [] }), content);
}
