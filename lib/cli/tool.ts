import { version } from "../../package.json";

/** What documents and requests name as their maker. */
export const TOOL = { name: "evs-snapshots", version } as const;
