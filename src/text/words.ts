import { hasOwn } from "../base/es2018";
import type { Locale, Text } from "../base/language";
import { type Argument, type Arguments, fill, type Template, templateOf } from "./format";

/** Sentences by key, with arguments in braces. */
export type Texts = Readonly<Record<Locale, Readonly<Record<string, string>>>>;

/** What is said by key: our own sentences, or those of a catalogue. */
export class Words<Key extends string = string> {
  constructor(private readonly texts: Texts) {}

  has(key: string): key is Key {
    return hasOwn(this.texts["zh-CN"], key);
  }

  /** One fixed text in one language. */
  say(key: Key, locale: Locale, args: Arguments = {}): string {
    return fill(this.template(key, locale), args, locale, this.wordsFor);
  }

  protected template(key: Key, locale: Locale): Template {
    return templateOf(this.texts[locale][key] ?? key);
  }

  /** One fixed text in both languages. */
  label(key: Key, args: Arguments = {}): Text {
    return { "zh-CN": this.say(key, "zh-CN", args), en: this.say(key, "en", args) };
  }

  /** The text for a code that comes from data: `<group>.<code>` where it exists, else `<group>.other`. */
  codeText(group: "defect" | "reason" | "notice", code: string, args: Arguments): Text {
    const key = `${group}.${code}`;
    if (this.has(key) && code !== "other") return this.label(key, args);
    return this.label(`${group}.other` as Key, { code });
  }

  /** {expected:type} with "number,null" reads 数值或空值. Codes without words stay as they are. */
  private readonly wordsFor = (group: string, value: Argument, locale: Locale): string | undefined => {
    const codes = typeof value === "string" ? value.split(",") : Array.isArray(value) ? value : [];
    const words = codes.map((code: string) => {
      const key = `${group}.${code.trim()}`;
      return this.has(key) ? this.say(key, locale) : code;
    });
    const join = (group === "type" ? "list.or" : "list.comma") as Key;
    return words.length ? words.join(this.say(join, locale)) : undefined;
  };
}

/** The same for many sentences: each is taken apart once. */
export class PreparedWords<Key extends string = string> extends Words<Key> {
  private readonly templates = new Map<string, Template>();

  protected override template(key: Key, locale: Locale): Template {
    const name = `${locale} ${key}`;
    let template = this.templates.get(name);
    if (template === undefined) {
      template = super.template(key, locale);
      this.templates.set(name, template);
    }
    return template;
  }
}
