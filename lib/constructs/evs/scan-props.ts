import { orphanedSnapshots } from "../../audit/spec/policies/orphaned-snapshots";
import type { PropCheck } from "../terraform/check-props";

/** How strict the proof is that a disk is gone. */
export interface ScanProps {
  /**
   * The scan is suspect if more than this share (0 to 1) of the filtered snapshots, and at least 10 of them, have no
   * disk.
   *
   * @default 0.5
   */
  readonly suspectShare?: number;
  /**
   * "required": a disk counts as gone only if a listed disk can be read by its ID in the same pass. "waived": it
   * counts without that, even if no disk is listed.
   *
   * @default "required"
   */
  readonly control?: "required" | "waived";
  /**
   * Whether to read the recycle bin. Set `false` only in a region without one. Otherwise, a disk in the recycle bin
   * looks like a lost one.
   *
   * @default true
   * @deprecated set `regions` of {@link EvsProvider} instead
   */
  readonly recycleBin?: boolean;
}

const { suspect_share: suspectShareArgument, control: controlArgument } = orphanedSnapshots.parameters;

/** @throws PropError for an invalid prop */
export function checkScan(
  check: PropCheck,
  { suspectShare, control }: { readonly suspectShare?: number; readonly control?: string },
): void {
  check.parameter("suspectShare", suspectShareArgument, suspectShare);
  check.parameter("control", controlArgument, control);
}
