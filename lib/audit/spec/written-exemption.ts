import { type Exemption, tryGetExemptionProblem } from "./exemption";

/** The names of fields in configurations, if they differ. */
const WRITTEN_NAMES: Readonly<Partial<Record<string, string>>> = {
  namePattern: "name_pattern",
  namePrefix: "name_prefix",
};

/** The problem of an exemption in a configuration. */
export interface WrittenProblem {
  /** The field as written; undefined if the problem is in the whole exemption. */
  readonly field: string | undefined;
  readonly problem: string;
}

type Written = Readonly<Record<string, unknown>>;

/** The problem of a written exemption, if there is one. Values are skipped if `isKnown` returns false. */
export function tryGetWrittenProblem(
  written: Written,
  now: Date,
  isKnown?: (value: unknown) => boolean,
): WrittenProblem | undefined {
  const found = tryGetExemptionProblem(toFields(written), now, isKnown);
  if (found === undefined) return undefined;
  const { field, problem } = found;
  if (field !== undefined) return { field: WRITTEN_NAMES[field] ?? field, problem };
  // It names the existing kinds, and has no text of the user.
  return { field, problem: problem.replace(/\w+/g, (word) => WRITTEN_NAMES[word] ?? word) };
}

/** An exemption that was found to be valid. */
export function toExemption(written: Written): Exemption {
  return toFields(written) as unknown as Exemption;
}

/** Fields by their names in this package. Null and omitted are the same. */
function toFields({ name_pattern: namePattern, name_prefix: namePrefix, ...others }: Written): Written {
  const fields = Object.entries({ ...others, namePattern, namePrefix });
  return Object.fromEntries(fields.filter(([, value]) => value !== null && value !== undefined));
}
