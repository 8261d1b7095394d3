import { COPY_COLUMNS } from "../given-columns";
import { requiredDuration } from "../parameters";
import { policySpec } from "../policy-spec";

export const unattachedDisks = policySpec({
  name: "unattached_disks",
  description:
    "Disks that are `available`, not attached to a server, and unchanged for some time. EVS does not record when a disk " +
    "was detached, so the time counts from the last update (a lower bound) or, without one, the creation. " +
    "Prepaid disks have an `order_id`.",
  subject: "disk",
  needs: ["disks"],
  given: {
    snapshots: COPY_COLUMNS,
    volumes: ["status", "created_at", "updated_at", "metadata", "attachments"],
  },
  version: 1,
  parameters: { for_at_least: requiredDuration("Minimum time that a disk is unattached.") },
});
