import { InputError } from "../../base/errors";
import { bytesOfFile } from "../../node/document";
import { carriedBy } from "../../papers";
import { sealIn } from "../../papers/properties";
import type { Session } from "../session";

/** The items of a notice to rectify, by rulebook and number of the rule: `pipl-28#3`. Throws `InputError`. */
export async function itemsOfNotice({ world }: Session, file: string): Promise<string[]> {
  const carried = carriedBy(await bytesOfFile(file, world.files));
  const items = (carried === null ? null : sealIn(carried.properties))?.items;
  if (items === undefined) throw new InputError([{ code: "otherKind", file, pointer: "", text: noNotice }]);
  return Object.entries(items).flatMap(([rulebook, numbers]) =>
    numbers.map((number) => `${rulebook}#${number}`),
  );
}

const noNotice = {
  "zh-CN": "这不是本软件生成的整改通知书（HTML 或 Word 文件），或者其中的核对数据已被删去。",
  en: "This is no notice to rectify of ours (HTML or Word), or what it carried was removed.",
};
