/** What the commands do, loaded together when one of them is run: help and mistakes in the command line need none of it. */
export { printCatalogue } from "./catalogue/run";
export { describeFiles } from "./describe/run";
export { evaluateFiles } from "./evaluate/run";
export { printExplanation } from "./explain/run";
export { printInquiry } from "./inquiry/run";
export { printRules } from "./rules/run";
export { printTemplate } from "./template/run";
export { validateFiles } from "./validate/run";
