import { ByteWriter } from "../../../src/base/byte-writer";
import { createEvaluator, parseSubmission } from "../../../src/index";
import { figuresOf } from "./figures";
import { judge } from "./ifs";
import { type MakeWay, on } from "./way";

/** The result as bytes, so that no lazily joined text flatters the figure. */
const out = Buffer.allocUnsafe(1024 * 1024);

/** From the bytes of a submission to the bytes of its evaluation. */
export const library: MakeWay = (records) => {
  const evaluator = createEvaluator();
  return {
    count: records.length,
    run: (k) => evaluator.evaluateToBytes(records[k]!.toString("utf8"), { on }),
  };
};

/** From the bytes of a submission to the bytes of its assessment. */
export const assessment: MakeWay = (records) => {
  const { assessText, writeTo } = createEvaluator();
  const writer = new ByteWriter();
  return {
    count: records.length,
    run: (k) => {
      writer.clear();
      writeTo(writer, assessText(records[k]!.toString("utf8"), { on }));
      return writer.length;
    },
  };
};

/** To the text of the evaluation, flat; to write it somewhere, it would still have to be encoded. */
export const libraryText: MakeWay = (records) => {
  const evaluator = createEvaluator();
  return {
    count: records.length,
    run: (k) => evaluator.evaluateText(records[k]!.toString("utf8"), { on }).charCodeAt(70_000),
  };
};

/** The findings as objects, nothing serialised. */
export const libraryObject: MakeWay = (records) => {
  const evaluator = createEvaluator();
  return {
    count: records.length,
    run: (k) => evaluator.evaluate(JSON.parse(records[k]!.toString("utf8")), { on }),
  };
};

export const parse: MakeWay = (records) => ({
  count: records.length,
  run: (k) => JSON.parse(records[k]!.toString("utf8")),
});

/** `JSON.parse`, and a look for names that an object has twice. */
export const names: MakeWay = (records) => ({
  count: records.length,
  run: (k) => parseSubmission(records[k]!.toString("utf8")),
});

/** `JSON.parse`, the deciding rules by hand, their outcomes as JSON. */
export const ifs: MakeWay = (records) => ({
  count: records.length,
  run: (k) => out.write(JSON.stringify(judge(figuresOf(JSON.parse(records[k]!.toString("utf8")), on)))),
});
