import pc from "picocolors";
import type { Output, World } from "./world";

/** Colours for an output: none unless it is a terminal and NO_COLOR is not set (no-color.org). */
export function painter(world: World, output: Output) {
  return pc.createColors(output.isTerminal && !world.env.NO_COLOR);
}
