import { en } from "./en";
import { Words } from "./words";
import { zhCN } from "./zh-CN";

export type MessageKey = keyof typeof zhCN;

export const ourTexts = { "zh-CN": zhCN, en };

/** Our own sentences. */
export const ours = new Words<MessageKey>(ourTexts);

export const say: Words<MessageKey>["say"] = (key, locale, args) => ours.say(key, locale, args);
export const label: Words<MessageKey>["label"] = (key, args) => ours.label(key, args);

export function isMessageKey(key: string): key is MessageKey {
  return ours.has(key);
}
