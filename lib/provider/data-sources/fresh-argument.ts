import { bool, optional } from "../../plugin";

export const freshArgument = optional(
  bool,
  "Whether to read anew, instead of sharing what this provider has read within the last minute. Default: `false`.",
);
