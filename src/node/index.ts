/**
 * The second door, for Node: files, folders, streams and digests. The first door runs anywhere.
 *
 * @module social-work-station-standard/node
 */

export { type AttestationsFile, readAttestations } from "./attestations";
export { digest, digestFile } from "./digest";
export { diskFiles, type Files } from "./files";
export { type RulebookReadingOptions, readRulebookFolder } from "./rulebook-folder";
export { evaluateStream, type StreamOptions } from "./stream/evaluate-stream";
export type { Judged, Piece, Refusal } from "./stream/judge";
export {
  type InputForm,
  type ReadingOptions,
  type ReadSubmission,
  readSubmissions,
  type UnreadSubmission,
} from "./submissions";
