// The least a process can do with NDJSON: read it in pieces, split it at byte 10, decode and parse every line.
import { createReadStream } from "node:fs";

let lines = 0;
for (const path of process.argv.slice(2)) {
  let begun = [];
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    let from = 0;
    for (let to = chunk.indexOf(10); to >= 0; to = chunk.indexOf(10, from)) {
      const end = chunk.subarray(from, to);
      parse(begun.length === 0 ? end : Buffer.concat([...begun, end]));
      begun = [];
      from = to + 1;
    }
    if (from < chunk.length) begun.push(chunk.subarray(from));
  }
  if (begun.length > 0) parse(Buffer.concat(begun));
}
process.exitCode = lines > 0 ? 0 : 1;

function parse(line) {
  if (JSON.parse(line.toString("utf8")) !== null) lines++;
}
