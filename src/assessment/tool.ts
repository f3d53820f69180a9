import { version } from "../../package.json";

/** Names this library in every evaluation. */
export const tool = { name: "social-work-station-standard", version };
