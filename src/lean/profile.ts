import { codes } from "../generated/lean/codes";

interface Profile {
  readonly rulebooks: readonly { readonly id: string; readonly binds?: object }[];
}

/** Stands in place of applying any profile: the default one corrects nothing and declares no codes. */
export function applyProfile<Document>(profile: Profile, rulebookOf: (id: string) => Document) {
  const rulebooks = profile.rulebooks.map(({ id, binds }) => ({
    document: rulebookOf(id),
    binds: binds ?? null,
  }));
  return { profile, rulebooks, overrides: [], codes };
}
