import { InputError } from "../../base/errors";
import { bytesOfFile } from "../../node/document";
import { type Correction, carriedBy, type Seal } from "../../papers";
import { sealIn } from "../../papers/properties";
import type { Session } from "../session";
import { UsageError } from "../usage";
import type { ReportCommandOptions } from "./options";

/** Which report is corrected, why, and what it carried where its file is given. */
export async function correctionOf(
  session: Session,
  { corrects, earlier, reason }: ReportCommandOptions,
): Promise<Correction | undefined> {
  if (corrects === undefined) {
    if (earlier !== undefined || reason !== undefined) throw new UsageError("usage.reportCorrects", {});
    return undefined;
  }
  const seal = earlier === undefined ? undefined : await sealOfFile(session, earlier);
  if (seal !== undefined && seal.number !== null && seal.number !== corrects)
    throw new UsageError("usage.reportEarlier", { path: earlier!, number: seal.number, corrects });
  return {
    number: corrects,
    ...(reason !== undefined && { reason }),
    ...(seal !== undefined && { earlier: seal }),
  };
}

/** What a document of ours carries. Throws `InputError` for what carries nothing. */
async function sealOfFile({ world }: Session, path: string): Promise<Seal> {
  const carried = carriedBy(await bytesOfFile(path, world.files));
  const seal = carried === null ? null : sealIn(carried.properties);
  if (seal !== null) return seal;
  throw new InputError([noDocument(path)]);
}

export function noDocument(file: string) {
  const text = {
    "zh-CN":
      "这不是本软件生成的评估报告、整改通知书或工作底稿（HTML 或 Word 文件），或者其中的核对数据已被删去。",
    en: "This is no report, notice or working papers of ours (HTML or Word), or what it carried was removed.",
  };
  return { code: "otherKind" as const, file, pointer: "", text };
}
