import { hasOwn } from "../base/es2018";
import { unpacked } from "../base/packed";
import type { PrintedLoops } from "../facts/loops/printed";
import { loops } from "../generated/loops";
import { profiles as bundledProfiles, rulebooks as bundledRulebooks } from "../generated/rulebooks";
import type { ProfileDocument, RulebookDocument } from "../rulebook/document";
import type { Library } from "./library";

export function listProfiles(): ProfileDocument[] {
  return Object.keys(bundledProfiles).map((id) => bundledProfile(id)!);
}

/** The rulebooks that come with the library, as documents. */
export function listRulebooks(): RulebookDocument[] {
  return Object.keys(bundledRulebooks).map((id) => bundledRulebook(id)!);
}

const read = new Map<string, unknown>();

/** Bundled documents are parsed when first asked for. */
function readOnce<T>(
  kind: string,
  id: string,
  texts: Readonly<Record<string, T>>,
  json: (text: T) => string,
): unknown {
  if (!hasOwn(texts, id)) return undefined;
  const key = `${kind} ${id}`;
  if (!read.has(key)) read.set(key, JSON.parse(json(texts[id]!)));
  return read.get(key);
}

export function bundledRulebook(id: string): RulebookDocument | undefined {
  return readOnce("rulebook", id, bundledRulebooks, unpacked) as RulebookDocument | undefined;
}

/** Loops were printed for the bundled rulebooks as they are; a profile that corrects a number changes none of them. */
export function bundledLoops({ id, facts }: RulebookDocument): PrintedLoops | undefined {
  return hasOwn(loops, id) && bundledRulebook(id)?.facts === facts ? (loops[id] as PrintedLoops) : undefined;
}

export function bundledProfile(id: string): ProfileDocument | undefined {
  return readOnce("profile", id, bundledProfiles, (text) => text) as ProfileDocument | undefined;
}

/** Everything this package brings along. */
export const bundled: Library = {
  profiles: Object.keys(bundledProfiles),
  profile: bundledProfile,
  rulebook: bundledRulebook,
  loops: bundledLoops,
};
