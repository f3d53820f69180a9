import fc from "fast-check";
import { it } from "vitest";
import { createEvaluator, type Sample } from "../../src";
import { limit, options } from "./runs";
import { siteDays, spoiledSite } from "./sites";

const evaluator = createEvaluator();
const lists = Object.values(evaluator.prepared.program.model.lists)
  .filter(({ idField }) => idField !== null)
  .map(({ id }) => id);

const sample = fc
  .record({
    list: fc.constantFrom(...lists),
    drawn: fc.uniqueArray(fc.constantFrom("S1", "S2", "W1", "C-01", "G-01", "none"), { minLength: 1 }),
    elsewhere: fc.boolean(),
  })
  .map(
    ({ list, drawn, elsewhere }): Sample => ({
      ...(elsewhere && { site: "elsewhere" }),
      list,
      method: "simpleRandom",
      seed: "1",
      population: 40,
      populationDigest: `sha256:${"a".repeat(64)}`,
      size: 20,
      drawn,
    }),
  );

it("a sample changes nothing but what is told of samples", limit, () => {
  const samples = fc.array(sample, { minLength: 1, maxLength: 4 });
  const property = fc.property(spoiledSite, siteDays, samples, (document, on, drawn) => {
    const {
      samples: told,
      unusedAttestations,
      ...rest
    } = evaluator.evaluate(document, { on, samples: drawn });
    const { unusedAttestations: none, ...alone } = evaluator.evaluate(document, { on });
    const own = drawn.filter(({ site }) => site === undefined);
    return (
      JSON.stringify(rest) === JSON.stringify(alone) &&
      none.length === 0 &&
      (told ?? []).length === own.length &&
      unusedAttestations.length === drawn.length - own.length
    );
  });
  fc.assert(property, options(40));
});
