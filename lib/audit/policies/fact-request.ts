import { FACT_PARTS } from "../facts/fact-parts";
import type { FactRequest } from "../facts/read-facts";
import type { AnyPolicy } from "./policy";

/** What has to be read for a policy with these values of its arguments. */
export function factRequestOf(
  { needs }: AnyPolicy,
  values: Readonly<Record<string, unknown>>,
): Omit<FactRequest, "projectId"> {
  const { recycle_bin: recycleBin = true, control = "required" } = values as {
    readonly recycle_bin?: boolean;
    readonly control?: "required" | "waived";
  };
  const kinds = typeof needs === "function" ? needs(values) : needs;
  const lostDisks = kinds.includes("lost-disks");
  return {
    recycleBin: lostDisks ? recycleBin : kinds.includes("recycle-bin"),
    control,
    lostDisks,
    parts: FACT_PARTS.filter((part) => kinds.includes(part)),
  };
}
