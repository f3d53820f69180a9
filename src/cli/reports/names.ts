import { readJsonFile } from "../../node/document";
import type { Names } from "../../report/options";
import { UsageError } from "../usage";
import type { World } from "../world";

/** A side file `{"workers": {"W1": "张三"}}`: names never stand in a submission or an evaluation. */
export async function readNames(world: World, path: string): Promise<Names> {
  const document = await readJsonFile(path, world.files);
  const lists = isObject(document) ? Object.entries(document) : [];
  const [list, byId] = lists[0] ?? [];
  if (lists.length !== 1 || list === undefined || !isNames(byId))
    throw new UsageError("usage.names", { path });
  return { list, byId };
}

function isNames(value: unknown): value is Record<string, string> {
  return isObject(value) && Object.values(value).every((name) => typeof name === "string");
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
