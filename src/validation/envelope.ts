/** Without these there is nothing to evaluate. */
const envelope = ["/site/id", "/site/tier", "/period/from", "/period/to"];

/** Whether this pointer is one of the envelope, or holds one. */
export function isEnvelope(pointer: string): boolean {
  return (
    pointer.length <= longest && envelope.some((path) => path === pointer || path.startsWith(`${pointer}/`))
  );
}

const longest = Math.max(...envelope.map((path) => path.length));
