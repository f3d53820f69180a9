import { expect, it } from "vitest";
import * as small from "../src/assess";
import * as comparison from "../src/comparison";
import * as dossier from "../src/dossier";
import * as bare from "../src/evaluator";
import * as core from "../src/index";
import * as interop from "../src/interop/json-rules-engine";
import * as node from "../src/node/index";
import * as papers from "../src/papers";

it.each([
  ["the core door", core],
  ["the door that only assesses", small],
  ["the evaluator without rulebooks", bare],
  ["the door for workbooks", dossier],
  ["the door for documents to sign", papers],
  ["the door for comparisons", comparison],
  ["the door for Node", node],
  ["the door for json-rules-engine", interop],
])("%s opens these names and no others", (_, door) => {
  const names = Object.entries(door).map(([name, value]) => `${name}: ${typeof value}`);
  expect(names.sort()).toMatchSnapshot();
});
