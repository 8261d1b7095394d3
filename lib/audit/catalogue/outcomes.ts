/** The outcomes for a violation of an earlier answer, by the names that `gone` has. */
export const OUTCOMES = ["deleted", "complies", "arguments_changed", "exempt", "policy_removed"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The number of rows with each outcome, in words. */
export type Outcomes = Readonly<Record<Outcome, (count: number) => string>>;
