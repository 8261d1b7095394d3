import type { Condition } from "./condition";
import type { Unknown } from "./unknown";

/** Looks inside a condition. For the engine alone: whoever judges combines conditions. */
export const open = (condition: Condition) => condition as unknown as boolean | Unknown;
