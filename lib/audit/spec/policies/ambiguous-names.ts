import { OWNER_COLUMNS } from "../given-columns";
import { policySpec } from "../policy-spec";

export const ambiguousNames = policySpec({
  name: "ambiguous_names",
  description:
    "Snapshots of different disks that have the same name. Several snapshots of one disk can share a name. Names that " +
    "backups create are ignored.",
  subject: "snapshot",
  needs: ["snapshots", "owners"],
  given: { snapshots: ["volume_id", ...OWNER_COLUMNS] },
  version: 1,
  parameters: {},
});
