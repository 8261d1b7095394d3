import type { PolicyName } from "../../lib/audit/spec/policies";
import { type Copy, type Disk, isStandard, type World } from "./world";

// What is right of each policy, said once more and without any of lib's own code: of the rows as they truly are.

/** A policy with its arguments, and which rows of a world violate it. */
export interface Rule {
  readonly written: { readonly rule: PolicyName } & Readonly<Record<string, unknown>>;
  /** The rows it looks at: ID, and whether it violates. */
  rowsOf(world: World): readonly Row[];
}

export interface Row {
  readonly id: string;
  readonly violates: boolean;
  /** Whether nobody can tell, whatever is read. */
  readonly isOpen?: boolean;
  /**
   * Whether version 5 says more of it, or of other copies of its disk: it may violate by what version 2 says, and comply. A
   * policy that lacks version 5, says so.
   */
  readonly isHalfKnown?: boolean;
  /** What it depends on: where any of these was touched, anything may be said. */
  readonly keys: readonly string[];
}

const TRANSITIONAL = ["creating", "deleting"];

const placeOf = ({ disk }: Copy, world: World) => world.disks.get(disk)?.place ?? "gone";
const isAvailable = ({ status }: Copy) => status === "available";
const isUsers = ({ isBackup }: Copy) => !isBackup;
/** What only the list of version 5 tells. */
const retentionOf = (copy: Copy) => (isStandard(copy) ? copy.retention : null);

const ofCopies =
  (violates: (copy: Copy, world: World) => boolean, keys: (copy: Copy) => readonly string[] = () => []) =>
  (world: World): readonly Row[] =>
    [...world.copies.values()].map((copy) => ({
      id: copy.id,
      violates: violates(copy, world),
      isHalfKnown: world
        .copiesOf(copy.disk)
        .some(({ kind, retention }) => kind === "both" && retention !== null),
      keys: [copy.disk, ...keys(copy)],
    }));

const ofDisks =
  (place: Disk["place"], violates: (disk: Disk, world: World) => boolean) =>
  (world: World): readonly Row[] =>
    [...world.disks.values()]
      .filter((disk) => disk.place === place)
      .map((disk) => ({
        id: disk.id,
        violates: violates(disk, world),
        keys: [disk.id, `list of ${disk.id}`],
      }));

/** The other copies of the same disk that are newer. */
const newer = (copy: Copy, world: World) =>
  world.copiesOf(copy.disk).filter(({ id, days }) => id !== copy.id && days < copy.days);

export const ORPHANED: Rule = {
  written: { rule: "orphaned_snapshots", suspect_share: 1 },
  rowsOf: ofCopies(
    (copy, world) =>
      placeOf(copy, world) === "gone" &&
      !TRANSITIONAL.includes(copy.status) &&
      isUsers(copy) &&
      retentionOf(copy) === null,
  ),
};

export const RULES: readonly Rule[] = [
  {
    written: { rule: "stale_snapshots", older_than: "90d" },
    rowsOf: ofCopies(
      (copy) =>
        copy.days > 90 &&
        ["available", "error"].includes(copy.status) &&
        isUsers(copy) &&
        retentionOf(copy) === null,
    ),
  },
  {
    written: { rule: "failed_snapshots" },
    rowsOf: ofCopies(({ status }) => status.startsWith("error")),
  },
  {
    written: { rule: "stuck_snapshots", after: "1d" },
    // A backup may take long.
    rowsOf: (world) =>
      ofCopies((copy) => TRANSITIONAL.includes(copy.status) && copy.days > 1 && isUsers(copy))(world).map(
        (row) => ({
          ...row,
          isOpen: world.copies.get(row.id)?.isBackup ?? false,
        }),
      ),
  },
  {
    written: { rule: "missing_metadata", keys: ["team"] },
    rowsOf: ofCopies((copy) => !copy.hasTeam && isUsers(copy)),
  },
  {
    written: { rule: "ambiguous_names" },
    rowsOf: ofCopies(
      (copy, world) =>
        isUsers(copy) &&
        [...world.copies.values()].some(
          (other) => other.name === copy.name && other.disk !== copy.disk && isUsers(other),
        ),
      ({ name }) => [name],
    ),
  },
  {
    written: { rule: "excess_snapshots", keep: 1 },
    rowsOf: ofCopies(
      (copy, world) =>
        isAvailable(copy) &&
        isUsers(copy) &&
        newer(copy, world).some(
          (other) =>
            isAvailable(other) &&
            isUsers(other) &&
            (retentionOf(copy) !== null || retentionOf(other) === null),
        ),
    ),
  },
  {
    written: { rule: "expiring_snapshots", within: "7d" },
    rowsOf: ofCopies(
      (copy, world) =>
        (retentionOf(copy) ?? 99) < 7 && isAvailable(copy) && !newer(copy, world).some(isAvailable),
    ),
  },
  {
    written: { rule: "capacity_budget", at_most_gib: 100, by: "disk" },
    rowsOf: (world) =>
      [...new Set([...world.copies.values()].map(({ disk }) => disk))].map((disk) => ({
        id: `disk:${disk.replaceAll("-", "")}`,
        violates: world.copiesOf(disk).reduce((sum, { size }) => sum + size, 0) > 100,
        keys: [disk],
      })),
  },
  {
    written: { rule: "snapshot_rule", noun: "snapshot without a disk", violates_when: "disk == null" },
    rowsOf: ofCopies((copy, world) => placeOf(copy, world) !== "living"),
  },
  {
    written: { rule: "disk_rule", noun: "large disk", violates_when: "disk.size > 50" },
    rowsOf: ofDisks("living", ({ size }) => size > 50),
  },
  {
    written: { rule: "unattached_disks", for_at_least: "1d" },
    rowsOf: ofDisks("living", (disk) => disk.status === "available" && !disk.isAttached),
  },
  {
    written: { rule: "leaving_recycle_bin", within: "7d" },
    rowsOf: ofDisks("recycled", ({ leavesIn }) => leavesIn < 7),
  },
  {
    written: { rule: "unprotected_disks", within: "7d" },
    rowsOf: ofDisks(
      "living",
      (disk, world) =>
        disk.status !== "deleting" &&
        disk.days > 7 &&
        !world.copiesOf(disk.id).some((copy) => isAvailable(copy) && copy.days < 7) &&
        !world.backups.some((backup) => backup.disk === disk.id && backup.days < 7),
    ),
  },
];
