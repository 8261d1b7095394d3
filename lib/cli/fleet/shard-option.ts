import { type Command, InvalidArgumentError } from "commander";
import { shortHash } from "../../audit/engine/short-hash";
import type { FleetRequest, Shard } from "../../fleet";
import { ExitCode } from "../audit/exit-code";
import type { SettingsOptions } from "../connection/settings-options";
import type { OutputOptions } from "../output-options";
import type { FileEntry } from "../policies/policy-entry";

/** For example `2/8`. */
export function parseShard(text: string): Shard {
  const [, first = "", second = ""] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const [number, of] = [Number(first), Number(second)];
  if (number >= 1 && number <= of) return { number, of };
  throw new InvalidArgumentError(
    "It must be a number and a count, such as 2/8 for the second of eight shards.",
  );
}

interface BesideShard extends Pick<OutputOptions, "format"> {
  readonly shard?: Shard;
  readonly fleet?: string;
}

/** Refuses `--shard` without a fleet, and options that only the whole fleet can decide. */
export function refuseBesideShard(command: Command, { shard, fleet, format }: BesideShard): void {
  if (shard === undefined) return;
  const exitCode = ExitCode.ERROR;
  if (fleet === undefined) command.error("error: --shard requires --fleet.", { exitCode });
  if (format !== "json") {
    command.error(`error: --shard requires --format json, and the format is ${format}.`, { exitCode });
  }
  for (const [key, flag] of MERGE_OPTIONS) {
    if (command.getOptionValueSource(key) !== "cli") continue;
    command.error(`error: --shard and ${flag} are both set. Set ${flag} for evs-snapshots merge.`, {
      exitCode,
    });
  }
}

/** Options that need the result of all parts. */
const MERGE_OPTIONS = [
  ["failOn", "--fail-on"],
  ["newOnly", "--new-only"],
] as const;

/** A hash of all settings that must be the same in the shards of an audit, without those in the policies' results. */
export const requestHash = (
  fleet: FleetRequest,
  entries: readonly FileEntry[],
  { kinds, recycleBin, deletionTraces }: SettingsOptions,
): string =>
  shortHash([
    fleet,
    entries.map(({ label, exemptions, shared }) => {
      const { owners, prices, linkTemplate } = shared ?? {};
      return [label, exemptions, owners, prices && [...prices.perGibMonth], prices?.currency, linkTemplate];
    }),
    [kinds, recycleBin, deletionTraces],
  ]);
