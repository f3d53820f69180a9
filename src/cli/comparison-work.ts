/** What the commands on several results do, loaded together when one of them is run. */
export { compareFiles } from "./compare/run";
export { summarizeFiles } from "./summary/run";
