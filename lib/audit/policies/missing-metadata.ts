import { quotedName } from "../catalogue/text";
import { GIVEN_COLUMNS } from "../spec/given-columns";
import { requiredTexts } from "../spec/parameters";
import { COMPLIES, tryGetBackupDoubt, undecided, violates } from "./answers";
import { listReasons } from "./list-reasons";
import { policy } from "./policy";

/** Snapshots of which nobody has said what they are, as far as metadata says it. */
export const missingMetadata = policy({
  name: "missing_metadata",
  description:
    "Snapshots that lack one of some metadata keys, or have it without a value. Those that a backup owns are left out; " +
    "one that only has a name like theirs is undecided.",
  subject: "snapshot",
  needs: ["lists"],
  given: GIVEN_COLUMNS.missing_metadata,
  version: 1,
  parameters: { keys: requiredTexts("Metadata keys that every snapshot must have, with a value.") },
  examine(world, { keys }) {
    const words = world.texts.policies.missingMetadata;
    const wanted = [...new Set(keys)];
    return {
      noun: words.noun,
      rows: world.snapshots,
      judge: (snapshot) => {
        const { metadata, backupGenerated } = snapshot;
        const missing = wanted.filter((key) =>
          isEmpty(Object.hasOwn(metadata, key) ? metadata[key] : undefined),
        );
        if (missing.length === 0 || backupGenerated) return COMPLIES;
        const doubt = tryGetBackupDoubt(snapshot, world.facts);
        if (doubt !== undefined) return undecided(doubt);
        return violates("incomplete", words.reason(missing.map(quotedName)));
      },
      incompleteReasons: listReasons(world),
    };
  },
});

/** Values that are no texts stand as JSON. */
const isEmpty = (value: string | undefined) => value === undefined || value.trim() === "" || value === "null";
