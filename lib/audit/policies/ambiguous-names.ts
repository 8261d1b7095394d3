import { comparableId, type Snapshot, shownText } from "../../evs";
import { groupBy } from "../engine/group-by";
import { policy, violatesWhen } from "../engine/policy";
import type { World } from "../engine/world";
import { diskIdOf, nameOf } from "../facts/fields";
import { isOfBackup } from "../facts/ownership";
import {
  all,
  any,
  anyOf,
  type Condition,
  Count,
  certain,
  exceeds,
  given,
  isUnknown,
  NO,
  not,
  Unknown,
  unknown,
} from "../known";
import { ambiguousNames as spec } from "../spec/policies/ambiguous-names";

/** Number of disks in the evidence. */
const MOST_DISKS = 5;

/** Names that several snapshots have. */
export const ambiguousNames = policy(spec, (world) => {
  const { facts, texts } = world;
  const words = texts.policies.ambiguousNames;
  const named = world.allSnapshots.rows.filter((row) => keyOf(row.name) !== "");
  const uses = new Map(
    [...groupBy(named, ({ name }) => keyOf(name))].map(([key, rows]) => [key, new NameUse(rows, world)]),
  );
  return {
    noun: words.noun,
    rows: world.snapshots,
    judge: (snapshot) => {
      const use = (name: string | null) => uses.get(keyOf(name));
      return violatesWhen(
        all(
          given(nameOf(snapshot, facts), (name) => use(name)?.isAmbiguousFor(snapshot) ?? NO),
          () => not(isOfBackup(snapshot, facts)),
        ),
        () => {
          const disks = [...(use(snapshot.name)?.disks ?? [])].sort();
          const shown = disks.slice(0, MOST_DISKS).map((disk) => shownText(disk));
          return {
            verdict: "ambiguous",
            reason: words.reason(disks.length),
            evidence: [words.disks(shown, disks.length > MOST_DISKS)],
          };
        },
      );
    },
  };
});

/** The disks whose snapshots have a name. Names that backups choose do not count. */
class NameUse {
  readonly disks: ReadonlySet<string>;
  /** Per disk, whether a user's snapshot of it has the name. The first two that have it, or may have it, are enough. */
  private readonly users: readonly { readonly disk: string; readonly holds: Condition }[];
  /** Why one of them may be of yet another disk. */
  private readonly unnamed: Unknown | undefined;
  private readonly count: number;

  constructor(
    rows: readonly Snapshot[],
    private readonly world: World,
  ) {
    const { facts, texts } = world;
    this.count = rows.length;
    const byDisk = new Map<string, Snapshot[]>();
    for (const row of rows) {
      const disk = diskIdOf(row, facts);
      if (isUnknown(disk))
        this.unnamed ??= new Unknown("disk", texts.policies.ambiguousNames.unnamed, disk.cause);
      else {
        const own = byDisk.get(comparableId(disk));
        if (own === undefined) byDisk.set(comparableId(disk), [row]);
        else own.push(row);
      }
    }
    this.disks = new Set(byDisk.keys());
    this.users = [...byDisk].map(([disk, own]) => ({
      disk,
      holds: anyOf(own, (row) => not(isOfBackup(row, facts))),
    }));
  }

  isAmbiguousFor(snapshot: Snapshot): Condition {
    if (this.count < 2) return NO;
    const own = diskIdOf(snapshot, this.world.facts);
    // With two other disks, one is always different from its own disk.
    if (this.users.length > 1 && isUnknown(own)) {
      const disks = new Count();
      for (const { holds } of this.users) disks.add(holds);
      return exceeds(disks.range(own), 1);
    }
    return any(
      given(own, (id) =>
        anyOf(this.users, ({ disk, holds }) => all(certain(disk !== comparableId(id)), holds)),
      ),
      this.unnamed === undefined ? NO : unknown(this.unnamed),
    );
  }
}

/** Texts of several Unicode forms look the same. */
const keyOf = (name: string | null) => (name ?? "").normalize("NFC").trim();
