import { type Exemption, tryGetExemptionProblem } from "./exemption";

/** How configurations write the fields that are called otherwise here. */
const WRITTEN_NAMES: Readonly<Partial<Record<string, string>>> = {
  namePattern: "name_pattern",
  namePrefix: "name_prefix",
};

/** What is wrong with an exemption as a configuration has it. */
export interface WrittenProblem {
  /** As it is written, or undefined where it is the exemption as a whole. */
  readonly field: string | undefined;
  readonly problem: string;
}

type Written = Readonly<Record<string, unknown>>;

/** What keeps a written exemption from being one; values for which `isKnown` says no are not looked at. */
export function tryGetWrittenProblem(
  written: Written,
  now: Date,
  isKnown?: (value: unknown) => boolean,
): WrittenProblem | undefined {
  const found = tryGetExemptionProblem(toFields(written), now, isKnown);
  if (found === undefined) return undefined;
  const { field, problem } = found;
  if (field !== undefined) return { field: WRITTEN_NAMES[field] ?? field, problem };
  // It names the kinds that there are, and holds nothing of the user's.
  return { field, problem: problem.replace(/\w+/g, (word) => WRITTEN_NAMES[word] ?? word) };
}

/** An exemption with which nothing was found to be wrong. */
export function toExemption(written: Written): Exemption {
  return toFields(written) as unknown as Exemption;
}

/** Fields by the names that they have here; null and left out are the same. */
function toFields({ name_pattern: namePattern, name_prefix: namePrefix, ...others }: Written): Written {
  const fields = Object.entries({ ...others, namePattern, namePrefix });
  return Object.fromEntries(fields.filter(([, value]) => value !== null && value !== undefined));
}
