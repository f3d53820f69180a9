import { banner, type Product } from "./product";

/** src/generated/text-digest.ts: names the texts, code lists and labels an evaluation is written with. */
export const textDigest: Product = {
  name: "text digest",
  async produce() {
    const [{ canonicalDigest }, { ourTexts }, { codes }, { model }] = await Promise.all([
      import("../../src/base/digest"),
      import("../../src/text/messages"),
      import("../../src/generated/codes"),
      import("../../src/generated/model"),
    ]);
    const digest = canonicalDigest({ texts: ourTexts, codes, model });
    const text = `${banner.code}
/** Digest of the texts, code lists and labels an evaluation is written with. */
export const textDigest = "${digest}";
`;
    return { outputs: [{ path: "src/generated/text-digest.ts", text }] };
  },
};
