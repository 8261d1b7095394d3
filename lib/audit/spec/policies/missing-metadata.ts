import { OWNER_COLUMNS } from "../given-columns";
import { requiredTexts } from "../parameters";
import { policySpec } from "../policy-spec";

export const missingMetadata = policySpec({
  name: "missing_metadata",
  description:
    "Snapshots that lack a required metadata key, or have it without a value. Snapshots that a backup owns are ignored; " +
    "one that may belong to a backup is undecided.",
  subject: "snapshot",
  needs: ["snapshots", "owners"],
  given: { snapshots: OWNER_COLUMNS },
  version: 1,
  parameters: { keys: requiredTexts("Metadata keys that every snapshot must have with a value.") },
});
