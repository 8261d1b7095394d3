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

/** Refuses a part of something that has no parts, and what only the whole can decide. */
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

/** Of a part alone nothing is decided. */
const MERGE_OPTIONS = [
  ["failOn", "--fail-on"],
  ["newOnly", "--new-only"],
] as const;

/** Refuses budgets that projects of several shards share: no shard has all that is to be added up. */
export function refuseAcross(
  command: Command,
  { shard }: Pick<BesideShard, "shard">,
  entries: readonly FileEntry[],
): void {
  if (shard === undefined) return;
  for (const { label, values } of entries) {
    const { across = "project" } = values;
    if (across === "project") continue;
    command.error(
      `error: --shard and across are both set, in ${label}. Audit budgets across projects without --shard.`,
      { exitCode: ExitCode.ERROR },
    );
  }
}

/** What is the same in all shards of an audit, beside what the results themselves say of the policies. */
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
