import { version } from "../../package.json";

/** The name and version of this tool in documents and requests. */
export const TOOL = { name: "evs-snapshots", version } as const;
