import { InputError } from "../../base/errors";

/** Why something cannot be summed up. */
export function noResult(): InputError {
  const text = {
    "zh-CN": "这不是判定记录或评估结果（evaluate --format assessment 或 json 的输出）。",
    en: "This is no assessment and no evaluation (what evaluate --format assessment or json writes).",
  };
  return new InputError([{ code: "assessment", pointer: "", text }]);
}
