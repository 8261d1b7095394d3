import { identityOf, type Snapshot, shownText } from "../../evs";
import { tryGetDiskId } from "../facts/rows";
import { GIVEN_COLUMNS } from "../spec/given-columns";
import { COMPLIES, doubtOf, tryGetBackupDoubt, undecided, violates } from "./answers";
import { groupBy } from "./group-by";
import { listReasons } from "./list-reasons";
import { policy } from "./policy";

/** Disks that evidence names. */
const MOST_DISKS = 5;

/** Names that do not say which snapshot is meant. */
export const ambiguousNames = policy({
  name: "ambiguous_names",
  description:
    "Snapshots of different disks that have the same name. A series of one disk under one name is fine, and so are the " +
    "names that backups choose.",
  subject: "snapshot",
  needs: ["lists"],
  given: GIVEN_COLUMNS.ambiguous_names,
  version: 1,
  parameters: {},
  examine(world) {
    const uses = usesOf(world.allSnapshots);
    const texts = world.texts.policies.ambiguousNames;
    return {
      noun: texts.noun,
      rows: world.snapshots,
      judge: (snapshot) => {
        if (snapshot.backupGenerated) return COMPLIES;
        const doubt = tryGetBackupDoubt(snapshot, world.facts);
        if (doubt !== undefined) return undecided(doubt);
        const use = uses.get(keyOf(snapshot.name));
        if (use === undefined || use.count < 2) return COMPLIES;
        const { disks, isComplete } = use;
        if (disks.size < 2) return isComplete ? COMPLIES : undecided(doubtOf("disk", texts.unnamed));
        return violates("ambiguous", texts.reason(disks.size), [
          texts.disks(
            [...disks]
              .sort()
              .slice(0, MOST_DISKS)
              .map((disk) => shownText(disk)),
            disks.size > MOST_DISKS,
          ),
        ]);
      },
      incompleteReasons: listReasons(world),
    };
  },
});

interface Use {
  readonly count: number;
  readonly disks: ReadonlySet<string>;
  /** Whether every snapshot of the name says which disk it is of. */
  readonly isComplete: boolean;
}

/** Which disks have snapshots of each name; a snapshot without a name is told by its ID anyway. */
function usesOf(snapshots: readonly Snapshot[]): ReadonlyMap<string, Use> {
  const named = snapshots.filter(({ name, backupGenerated }) => keyOf(name) !== "" && !backupGenerated);
  const groups = groupBy(named, ({ name }) => keyOf(name));
  return new Map([...groups].map(([key, sameName]) => [key, useOf(sameName)]));
}

function useOf(snapshots: readonly Snapshot[]): Use {
  const disks = snapshots.flatMap((snapshot) => tryGetDiskId(snapshot) ?? []);
  return {
    count: snapshots.length,
    disks: new Set(disks.map(identityOf)),
    isComplete: disks.length === snapshots.length,
  };
}

/** Texts of several Unicode forms look the same. */
const keyOf = (name: string | null) => (name ?? "").normalize("NFC").trim();
