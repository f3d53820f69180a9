/** The languages every text exists in; Chinese is the source language. */
export type Locale = "zh-CN" | "en";
export type Text = { readonly "zh-CN": string; readonly en: string };
