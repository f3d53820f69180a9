import { decisions } from "./en/decisions";
import { defects } from "./en/defects";
import { findings } from "./en/findings";
import { sentences } from "./en/sentences";
import { words } from "./en/words";
import type { zhCN } from "./zh-CN";

/** A text missing here does not compile. */
export const en: Record<keyof typeof zhCN, string> = {
  ...words,
  ...defects,
  ...sentences,
  ...findings,
  ...decisions,
};
