import { type ReadSubmission, readSubmissions } from "../node/submissions";
import type { Session } from "./session";
import { UsageError } from "./usage";

/** The one submission behind a path, of a workbook or of JSON. Throws what kept it from being read. */
export async function oneSubmission({ world }: Session, path: string): Promise<ReadSubmission> {
  const { files, stdin } = world;
  let one: ReadSubmission | undefined;
  for await (const item of readSubmissions([path], { files, stdin })) {
    if ("error" in item) throw item.error;
    if (one !== undefined) throw new UsageError("usage.oneSubmission", { path });
    one = item;
  }
  if (one === undefined) throw new UsageError("usage.oneSubmission", { path });
  return one;
}
