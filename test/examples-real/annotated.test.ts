import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { evaluate } from "../../src/index";

it("turns from undetermined to a fail when its partial log is said to be whole, as docs/annotated-submission.md tells", () => {
  const submission = JSON.parse(readFileSync("examples/annotated-submission.json", "utf8"));
  expect(evaluate(submission, { on: "2026-12-31" }).conclusion.overall).toBe("undetermined");
  delete submission.completeness.serviceLog;
  expect(evaluate(submission, { on: "2026-12-31" }).conclusion.overall).toBe("doesNotConform");
});
