import type { KeyedRow } from "../../audit/results/finding-key";
import type { AuditDocument, ChosenRows } from "../../report";
import { isChosen, tryGetChoiceProblem } from "../audit/exit-code";

/** The rows of an answer that get an exemption. Without a field, all rows are selected. */
export interface RowChoice {
  /** Names of policies, names of rules, or the start of a rule's name. */
  readonly policies?: readonly string[] | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly owner?: string | undefined;
}

/** An invalid selection: a name in it does not exist. */
export class ChoiceError extends Error {
  override readonly name = "ChoiceError";
}

/**
 * Violations of the chosen policies, each ID once for a policy. Undecided rows are selected only by their ID, because
 * they may not need an exemption.
 *
 * @throws ChoiceError for a policy, an owner or an ID that the answer does not have, and where no row is left
 */
export function chooseRows(
  { policies: reported }: AuditDocument,
  { policies, ids, owner }: RowChoice,
): ChosenRows[] {
  const problem = tryGetChoiceProblem(policies ?? [], reported);
  if (problem !== undefined) throw new ChoiceError(`--policy: ${problem}`);
  if (owner !== undefined) checkOwner(owner, reported);
  const wanted = ids === undefined ? undefined : new Set(ids);
  const chosen = new Map<string, { policy: ChosenRows["policy"]; rows: Map<string, KeyedRow> }>();
  const found = new Set<string>();
  for (const policy of reported) {
    if (policies?.some((word) => isChosen(policy, word)) === false) continue;
    const { violations, undecided } = policy;
    for (const row of wanted === undefined ? violations : [...violations, ...undecided]) {
      if (wanted?.has(row.id) === false || (owner !== undefined && row.owner !== owner)) continue;
      found.add(row.id);
      const known = chosen.get(policy.policy);
      if (known === undefined) chosen.set(policy.policy, { policy, rows: new Map([[row.id, row]]) });
      else if (!known.rows.has(row.id)) known.rows.set(row.id, row);
    }
  }
  const lost = ids?.find((id) => !found.has(id));
  if (lost !== undefined) {
    throw new ChoiceError(`--id: no violation and no undecided row of this choice has the ID ${lost}.`);
  }
  if (chosen.size === 0)
    throw new ChoiceError("No row violates these policies, so there is nothing to exempt.");
  return [...chosen.values()].map(({ policy, rows }) => ({ policy, rows: [...rows.values()] }));
}

function checkOwner(owner: string, policies: AuditDocument["policies"]): void {
  const rows = policies.flatMap(({ violations, undecided }) => [...violations, ...undecided]);
  const owners = [...new Set(rows.flatMap((row) => row.owner ?? []))].sort();
  if (owners.includes(owner)) return;
  throw new ChoiceError(
    owners.length === 0
      ? "--owner: no row of the answer has an owner. Write the answer with owners."
      : `--owner: unknown owner ${owner}. The owners are: ${owners.join(", ")}.`,
  );
}
