import { readFileSync } from "node:fs";
import { type Evaluation, evaluate, type Submission } from "../../src/index";

/** What the samples may use without saying where it comes from; the guide for integrators says what they are. */
export const submission: Submission = JSON.parse(readFileSync("examples/complete/station.json", "utf8"));
export const submissions: Submission[] = [
  submission,
  JSON.parse(readFileSync("examples/taicang/liuhe.json", "utf8")),
];
export const evaluation: Evaluation = evaluate(submission, { on: "2026-12-31" });
