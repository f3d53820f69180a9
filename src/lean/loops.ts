/** Stands in place of the printed loops: everything is computed by the closures. */
export const loops = {};
