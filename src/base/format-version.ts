import type { Problem } from "./errors";

/** The version of the documents this library reads and writes; one that does not say is of this version. */
export const formatVersion = 2;

/** Why a document of another version is not read. Version 1 changed before it was ever published. */
export function versionProblem(given: unknown, pointer = "/formatVersion"): Problem {
  const version = typeof given === "number" ? String(given) : JSON.stringify(String(given).slice(0, 40));
  const text = {
    "zh-CN": `不能读取格式版本 ${version}：应为 ${formatVersion}。版本 1 未曾发布，不再读取，请按版本 ${formatVersion} 重新生成`,
    en: `format version ${version} is not read: it must be ${formatVersion}. Version 1 was never published and is not read any more; make the document anew in version ${formatVersion}`,
  };
  return { code: "formatVersion", pointer, text };
}
