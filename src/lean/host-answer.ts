/** Stands in place of what facts of a host answer; there are none. */
export class HostFactError extends Error {}
