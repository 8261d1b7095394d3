import { Unknown } from "../known";
import type { JudgedPolicy } from "./judge";
import { policyRecord } from "./policy-record";

/** The same answer with one more reason why it is not complete: the reads were interrupted. */
export function withGap({ entry, world, result }: JudgedPolicy, reason: string): JudgedPolicy {
  const gap = new Unknown("reads", reason, "failed");
  const gapped = {
    ...result,
    gaps: [gap, ...result.gaps],
    incompleteReasons: [reason, ...result.incompleteReasons],
  };
  return { entry, world, result: gapped, record: policyRecord(gapped, world, entry) };
}
