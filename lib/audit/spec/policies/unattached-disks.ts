import { COPY_COLUMNS } from "../given-columns";
import { requiredDuration } from "../parameters";
import { policySpec } from "../policy-spec";

export const unattachedDisks = policySpec({
  name: "unattached_disks",
  description:
    "Disks that are `available` and attached to no server, and have not changed for some time. When a disk was detached " +
    "is not recorded: it counts from the last update, which is a lower bound, or from the creation where there is none. " +
    "Those that are paid by the month or year have an `order_id`.",
  subject: "disk",
  needs: ["disks"],
  given: {
    snapshots: COPY_COLUMNS,
    volumes: ["status", "created_at", "updated_at", "metadata", "attachments"],
  },
  version: 1,
  parameters: { for_at_least: requiredDuration("How long a disk has been so, at least.") },
});
