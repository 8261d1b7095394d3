import { regular } from "../numbers";

/** Units of time. */
export const units = { s: regular("second"), m: regular("minute"), h: regular("hour"), d: regular("day") };

/** What rows of each kind are called. */
export const subjects = { snapshot: regular("snapshot"), disk: regular("disk"), group: regular("group") };
