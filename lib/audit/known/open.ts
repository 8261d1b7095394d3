import type { Condition } from "./condition";
import type { Unknown } from "./unknown";

/** Opens a condition. Only for the engine: judges combine conditions. */
export const open = (condition: Condition) => condition as unknown as boolean | Unknown;
