import { orphanedSnapshots } from "../../audit/spec/policies/orphaned-snapshots";
import type { PropCheck } from "../terraform/check-props";

/** How careful to be before a disk counts as gone. */
export interface ScanProps {
  /**
   * Share of the snapshots that the filters let through, 0 to 1, above which those without a disk (at least 10 of them)
   * make the scan suspect.
   *
   * @default 0.5
   */
  readonly suspectShare?: number;
  /**
   * "required": a disk counts as gone only if, in the same pass, one that is listed answers by its ID. "waived": it
   * counts without that, also in a project where no disk is listed at all.
   *
   * @default "required"
   */
  readonly control?: "required" | "waived";
  /**
   * Whether to look into the recycle bin. Leave it out only in a region that has none: a disk in it looks like a lost
   * one then.
   *
   * @default true
   * @deprecated say it once, with `regions` of {@link EvsProvider}
   */
  readonly recycleBin?: boolean;
}

const { suspect_share: suspectShareArgument, control: controlArgument } = orphanedSnapshots.parameters;

/** @throws PropError for a prop that the provider would refuse */
export function checkScan(
  check: PropCheck,
  { suspectShare, control }: { readonly suspectShare?: number; readonly control?: string },
): void {
  check.parameter("suspectShare", suspectShareArgument, suspectShare);
  check.parameter("control", controlArgument, control);
}
