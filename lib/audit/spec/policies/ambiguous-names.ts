import { OWNER_COLUMNS } from "../given-columns";
import { policySpec } from "../policy-spec";

export const ambiguousNames = policySpec({
  name: "ambiguous_names",
  description:
    "Snapshots of different disks that have the same name. A series of one disk under one name is fine, and so are the " +
    "names that backups choose.",
  subject: "snapshot",
  needs: ["snapshots", "owners"],
  given: { snapshots: ["volume_id", ...OWNER_COLUMNS] },
  version: 1,
  parameters: {},
});
