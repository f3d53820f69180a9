import { createRequire } from "node:module";

// Asked for as the CommonJS module it is: importing it has Node search its text for exports first.
const commander = createRequire(import.meta.url)("commander") as typeof import("commander");

export const { Command, CommanderError, InvalidArgumentError } = commander;
