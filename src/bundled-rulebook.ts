/**
 * A rulebook of this package by itself, with the loops printed for it, for the evaluator that has none at hand.
 *
 * @module social-work-station-standard/rulebooks
 */

import type { BundledRulebook } from "./assessment/given-library";

export type { BundledRulebook } from "./assessment/given-library";

/** The rulebook whose id stands in the name of the door. */
export declare const rulebook: BundledRulebook;
