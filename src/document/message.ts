import { fromEntries } from "../base/es2018";
import type { Text } from "../base/language";
import type { AssessedReading, AssessedShortfall, CatalogueMessage } from "../generated/evaluation";
import { type Arguments, fill, type Template, templateOf } from "../text";
import type { Phrases } from "./phrases";

type Templates = Readonly<Record<keyof Text, Template>>;

/** A rule's own words for a fail. */
export class Message {
  private readonly what: Templates;
  private readonly remedy: Templates;

  constructor(
    private readonly message: CatalogueMessage,
    private readonly phrases: Phrases,
  ) {
    this.what = templatesOf(message.what);
    this.remedy = templatesOf(message.remedy);
  }

  /** The words with their arguments filled in, in both languages. */
  say(
    readings: readonly AssessedReading[],
    subject: string | Text,
    shortfall: AssessedShortfall | undefined,
  ): { text: Text; remedy: Text } {
    const args: Arguments = {
      ...fromEntries(
        this.message.args.map(({ name, codes }, k) => [name, this.argument(readings[k]!, codes)] as const),
      ),
      subject,
      shortfall: this.amount(shortfall),
    };
    return { text: both(this.what, args), remedy: both(this.remedy, args) };
  }

  private argument(reading: AssessedReading, codes: string | undefined): Text {
    const word = codes === undefined ? undefined : this.phrases.codesIn(codes, reading);
    return word ?? this.phrases.reading(reading);
  }

  private amount(shortfall: AssessedShortfall | undefined): Text {
    if (shortfall === undefined) return this.phrases.words.label("reading.unknown");
    const { atLeast, atMost } = shortfall;
    return this.phrases.reading(atLeast === atMost ? atLeast : [atLeast, atMost]);
  }
}

function templatesOf(text: Text): Templates {
  return { "zh-CN": templateOf(text["zh-CN"]), en: templateOf(text.en) };
}

function both(templates: Templates, args: Arguments): Text {
  return { "zh-CN": fill(templates["zh-CN"], args, "zh-CN"), en: fill(templates.en, args, "en") };
}
