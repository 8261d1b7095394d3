import { bool, optional } from "../../plugin";

export const freshArgument = optional(
  bool,
  "Whether to read again instead of reusing reads of this provider from the last minute. Default: `false`.",
);
