/** The languages every text exists in; Chinese is the source language. */
export type Locale = "zh-CN" | "en";
export type Text = { readonly "zh-CN": string; readonly en: string };

/** What is put into a sentence, by name. */
export type Arguments = Readonly<Record<string, Argument | undefined>>;
export type Argument = string | number | boolean | null | readonly string[] | Text;
