import { tryParseTime } from "../../evs";
import { describeDuration } from "../spec/duration";
import { GIVEN_COLUMNS } from "../spec/given-columns";
import { requiredDuration } from "../spec/parameters";
import { COMPLIES, doubtOf, undated, undecided, violates } from "./answers";
import { diskRows } from "./disk-rows";
import { policy } from "./policy";

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
    const { texts } = world;
    const words = texts.policies.unattachedDisks;
    const before = world.now.getTime() - limit.ms;
    const reason = words.reason(describeDuration(limit.text, texts));
    return {
      noun: words.noun,
      ...diskRows(world),
      judge: ({ status, attachments, updatedAt, createdAt }) => {
        const since = tryParseTime(updatedAt) ?? tryParseTime(createdAt);
        if ((status ?? "available") !== "available" || attachments.length > 0) return COMPLIES;
        if (since !== undefined && since > before) return COMPLIES;
        if (status === null) return undecided(doubtOf("status", words.noStatus));
        return since === undefined ? undecided(undated(texts)) : violates("unattached", reason);
      },
    };
  },
});
