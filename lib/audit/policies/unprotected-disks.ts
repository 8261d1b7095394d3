import type { Snapshot, Volume } from "../../evs";
import { describeDuration } from "../catalogue/duration";
import { policy, violatesWhen } from "../engine/policy";
import type { World } from "../engine/world";
import { DOUBTS } from "../facts/doubts";
import { attachmentsOf, createdAtOf, documentedStatusOf, fieldOf, statusOf } from "../facts/fields";
import { all, any, anyOf, type Condition, hasMore, is, not, Unknown, unknown, YES } from "../known";
import { unprotectedDisks as spec } from "../spec/policies/unprotected-disks";

/** Statuses of a disk that is being deleted, so that it needs no copy. */
const LEAVING = new Set(["deleting", "error_deleting"]);

/** Disks without a new enough copy. */
export const unprotectedDisks = policy(spec, (world, { within, only_attached: onlyAttached }) => {
  const { disks, facts, texts, now } = world;
  const words = texts.policies.unprotectedDisks;
  const noun = facts.onlyKind === "legacy" ? words.reasonOfLegacy : words.reason;
  const violation = { verdict: "unprotected", reason: noun(describeDuration(within.text, texts)) };
  const copies = new NewCopies(world, now.getTime() - within.ms);
  return {
    noun: words.noun,
    rows: disks,
    judge: (disk) =>
      violatesWhen(
        all(
          not(isLeaving(disk, world)),
          onlyAttached ? isAttached(disk, world) : YES,
          is(createdAtOf(disk, facts), (at) => at < copies.afterMs),
          () => not(copies.has(disk)),
        ),
        violation,
      ),
  };
});

const isLeaving = (disk: Volume, { facts }: World): Condition =>
  is(fieldOf(disk, disk.status, "status", facts), (status) => status !== null && LEAVING.has(status));

const isAttached = (disk: Volume, { facts }: World): Condition =>
  any(
    is(statusOf(disk, facts), (status) => status === "in-use"),
    is(attachmentsOf(disk, facts), ({ length }) => length > 0),
  );

/** The copies of disks that are not older than a time. */
class NewCopies {
  /** Whether a snapshot without a disk ID, or a list with gaps, may be a new copy of any disk. */
  private readonly ofAnyDisk: Condition;

  constructor(
    private readonly world: World,
    readonly afterMs: number,
  ) {
    const { copies, allSnapshots } = world;
    this.ofAnyDisk = any(
      anyOf(copies.strays, ({ snapshot, why }) => all(this.isNewCopy(snapshot), unknown(why))),
      hasMore(allSnapshots),
    );
  }

  has(disk: Volume): Condition {
    const { copies, texts } = this.world;
    return any(
      anyOf(copies.snapshotsOf(disk.id), (snapshot) => this.isNewCopy(snapshot)),
      () =>
        copies.backups?.hasCopySince(disk, this.afterMs) ??
        unknown(DOUBTS.factListNotGiven(texts, "backups")),
      this.ofAnyDisk,
    );
  }

  private isNewCopy(snapshot: Snapshot): Condition {
    const { facts, texts } = this.world;
    const words = texts.policies.unprotectedDisks;
    const status = documentedStatusOf(snapshot, facts);
    const at = createdAtOf(snapshot, facts);
    return all(
      status instanceof Unknown
        ? unknown(new Unknown("status of a snapshot", words.unknownStatus, status.cause))
        : is(status, (word) => word === "available"),
      at instanceof Unknown
        ? unknown(new Unknown("time of a copy", words.undatedCopy, at.cause))
        : is(at, (time) => time >= this.afterMs),
    );
  }
}
