import { decisions } from "./zh-CN/decisions";
import { defects } from "./zh-CN/defects";
import { findings } from "./zh-CN/findings";
import { sentences } from "./zh-CN/sentences";
import { words } from "./zh-CN/words";

/** Chinese is the source language: every key starts here. */
export const zhCN = { ...words, ...defects, ...sentences, ...findings, ...decisions } as const;
