import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { matches, parseScenarios, runScenario } from "./scenario";

const folder = join(import.meta.dirname, "scenarios");

for (const file of readdirSync(folder).sort()) {
  describe(file, () => {
    for (const scenario of parseScenarios(readFileSync(join(folder, file), "utf8"))) {
      test(scenario.title, async () => {
        const { expected } = scenario;
        const result = await runScenario(scenario);
        // The texts themselves when they differ, so that the difference is shown.
        if (!matches(result.stderr, expected.stderr)) expect(result.stderr).toBe(expected.stderr);
        if (!matches(result.stdout, expected.stdout)) expect(result.stdout).toBe(expected.stdout);
        expect(result.exit).toBe(expected.exit);
        for (const [path, text] of Object.entries(expected.written)) {
          const actual = (await result.written(path)) ?? "";
          if (!matches(actual, text)) expect(actual).toBe(text);
        }
      });
    }
  });
}
