import { describeDuration } from "../limits/duration";
import { GIVEN_COLUMNS } from "../limits/given-columns";
import { regular } from "../words/numbers";
import { COMPLIES, doubtOf, timeOf, UNDATED, undecided, violates } from "./answers";
import { diskRows } from "./disk-rows";
import { requiredDuration } from "./parameters";
import { policy } from "./policy";

const NO_STATUS = doubtOf("status", "The disk's status is missing or cannot be read.");

/** Disks that no server uses. */
export const unattachedDisks = policy({
  name: "unattached_disks",
  description:
    "Disks that are `available` and attached to no server, and have not changed for some time. When a disk was detached " +
    "is not recorded: it counts from the last update, which is a lower bound, or from the creation where none is known. " +
    "Those that are paid by the month or year have an `order_id`.",
  subject: "disk",
  needs: ["lists"],
  given: GIVEN_COLUMNS.unattached_disks,
  version: 1,
  parameters: { for_at_least: requiredDuration("How long a disk has been so, at least.") },
  examine(world, { for_at_least: limit }) {
    const before = world.now.getTime() - limit.ms;
    const reason = `It is attached to no server, and has not changed for ${describeDuration(limit.text)} or longer.`;
    return {
      noun: regular("unattached disk"),
      ...diskRows(world),
      judge: ({ status, attachments, updatedAt, createdAt }) => {
        const since = timeOf(updatedAt) ?? timeOf(createdAt);
        if ((status ?? "available") !== "available" || attachments.length > 0) return COMPLIES;
        if (since !== undefined && since > before) return COMPLIES;
        if (status === null) return undecided(NO_STATUS);
        return since === undefined ? undecided(UNDATED) : violates("unattached", reason);
      },
    };
  },
});
