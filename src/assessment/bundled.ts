import { hasOwn } from "../base/es2018";
import { unpacked } from "../base/packed";
import type { PrintedLoops } from "../facts/loops/printed";
import { loops } from "../generated/loops";
import { profiles, rulebooks } from "../generated/rulebooks";
import type { ProfileDocument, RulebookDocument } from "../rulebook/document";
import type { Library } from "./library";

/** Everything this package brings along, for one evaluator: each document is parsed when first asked for. */
export class Bundled implements Library {
  private readonly read = new Map<string, unknown>();

  get profiles(): readonly string[] {
    return Object.keys(profiles);
  }

  profile(id: string): ProfileDocument | undefined {
    return this.once("profile", id, profiles, (text) => text) as ProfileDocument | undefined;
  }

  rulebook(id: string): RulebookDocument | undefined {
    return this.once("rulebook", id, rulebooks, unpacked) as RulebookDocument | undefined;
  }

  /** Loops were printed for the bundled rulebooks as they are; a profile that corrects a number changes none of them. */
  loops({ id, facts }: RulebookDocument): PrintedLoops | undefined {
    return hasOwn(loops, id) && this.rulebook(id)?.facts === facts ? (loops[id] as PrintedLoops) : undefined;
  }

  private once<T>(
    kind: string,
    id: string,
    texts: Readonly<Record<string, T>>,
    json: (text: T) => string,
  ): unknown {
    if (!hasOwn(texts, id)) return undefined;
    const key = `${kind} ${id}`;
    if (!this.read.has(key)) this.read.set(key, JSON.parse(json(texts[id]!)));
    return this.read.get(key);
  }
}

export function listProfiles(): ProfileDocument[] {
  return Object.keys(profiles).map((id) => JSON.parse(profiles[id]!));
}

/** The rulebooks that come with the library, as documents. */
export function listRulebooks(): RulebookDocument[] {
  return Object.keys(rulebooks).map((id) => JSON.parse(unpacked(rulebooks[id]!)));
}
