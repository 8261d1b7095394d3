import { OWNER_COLUMNS } from "../given-columns";
import { requiredTexts } from "../parameters";
import { policySpec } from "../policy-spec";

export const missingMetadata = policySpec({
  name: "missing_metadata",
  description:
    "Snapshots that lack one of some metadata keys, or have it without a value. Those that a backup owns are left out; " +
    "one that may be a backup's is undecided.",
  subject: "snapshot",
  needs: ["snapshots", "owners"],
  given: { snapshots: OWNER_COLUMNS },
  version: 1,
  parameters: { keys: requiredTexts("Metadata keys that every snapshot must have, with a value.") },
});
