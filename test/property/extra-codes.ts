import { listProfiles, type ProfileDocument } from "../../src";
import { codes } from "../../src/generated/codes";
import { model } from "../../src/generated/model";

/** A code no list has. It is declared, so that it is known: something else than every listed one. */
export const another = "another";

const closed = model.document["/site/tier"]!.codes;

export const extraCodes = Object.fromEntries(
  Object.keys(codes)
    .filter((list) => list !== closed)
    .map((list) => [list, [{ code: another, label: { "zh-CN": "其他（试）", en: "Another" } }]]),
);

/** What a coded field may hold where the extra code is declared. */
export function codesWithExtra(list: string): string[] {
  return [...Object.keys(codes[list]!.codes), ...(Object.hasOwn(extraCodes, list) ? [another] : [])];
}

/** A bundled profile that declares the extra code. */
export function profileWithExtra(id: string): ProfileDocument {
  return { ...listProfiles().find((profile) => profile.id === id)!, codes: extraCodes };
}
