import { quotedName } from "../catalogue/text";
import { policy, violatesWhen } from "../engine/policy";
import { metadataOf } from "../facts/fields";
import { isOfBackup } from "../facts/ownership";
import { all, is, not } from "../known";
import { missingMetadata as spec } from "../spec/policies/missing-metadata";

/** Snapshots whose metadata does not describe them. */
export const missingMetadata = policy(spec, ({ facts, texts, snapshots }, { keys }) => {
  const words = texts.policies.missingMetadata;
  const wanted = [...new Set(keys)];
  const missingOf = (metadata: Readonly<Record<string, string>>) =>
    wanted.filter((key) => isEmpty(Object.hasOwn(metadata, key) ? metadata[key] : undefined));
  return {
    noun: words.noun,
    rows: snapshots,
    judge: (snapshot) =>
      violatesWhen(
        all(
          is(metadataOf(snapshot, facts), (metadata) => missingOf(metadata).length > 0),
          () => not(isOfBackup(snapshot, facts)),
        ),
        () => ({ verdict: "incomplete", reason: words.reason(missingOf(snapshot.metadata).map(quotedName)) }),
      ),
  };
});

/** Values of other types become JSON. An invisible value counts as empty. */
const isEmpty = (value: string | undefined) =>
  value === undefined || EMPTY_JSON.has(value.trim()) || !/[^\p{C}\p{Z}]/u.test(value);

const EMPTY_JSON = new Set(["null", "{}", "[]", '""']);
