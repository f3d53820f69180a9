import { listOf } from "../submission/records";
import type { Run } from "./run";

/** Number of rows of something that is `per` a list. */
export function rowsOf(run: Run, per: string | null): number {
  return per === null ? 1 : listOf(run.records, per).entries.length;
}
