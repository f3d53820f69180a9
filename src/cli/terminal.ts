import { plainWidth, type Width } from "../report/text/columns";
import type { Paint } from "../report/text/paint";
import type { Output, World } from "./world";

type Painter = Record<"bold" | "dim" | "red" | "green" | "yellow" | "cyan" | "magenta", Paint>;

const same: Paint = (text) => text;
const uncoloured: Painter = {
  bold: same,
  dim: same,
  red: same,
  green: same,
  yellow: same,
  cyan: same,
  magenta: same,
};

/** Colours for an output: none unless it is a terminal and NO_COLOR is not set (no-color.org). */
export async function painter(world: World, output: Output): Promise<Painter> {
  if (!output.isTerminal || world.env.NO_COLOR) return uncoloured;
  const { default: picocolors } = await import("picocolors");
  return picocolors.createColors(true);
}

/** Characters whose width needs no table: Latin, the marks of our reports, Chinese and its punctuation. */
const common =
  /^[\u0020-\u007e\u00b7\u00d7\u00f7\u2013\u2014\u2018-\u201d\u2026\u2200-\u22ff\u25a1\u25b3\u2713\u2717\u3001-\u303e\u4e00-\u9fff\uff01-\uff60]*$/;

/**
 * Text in aligned columns. The full table of widths is loaded only for text that needs it, since that takes longer
 * than evaluating a site.
 */
export async function aligned(render: (width: Width) => string): Promise<string> {
  let unusual = false;
  const text = render((part) => {
    unusual ||= !common.test(part);
    return plainWidth(part);
  });
  if (!unusual) return text;
  const { default: stringWidth } = await import("string-width");
  return render(stringWidth);
}
