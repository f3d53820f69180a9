/** Stands in place of what the printed reader fills; there is no reader. */
export class ListReading {}
