import type { Memory, PolicyMemory, PolicyPlace } from "../audit/memory/memory";
import { goneOf, rememberedOf } from "../audit/results/policy-record";
import type { RemovedPolicy, UnseenPolicy } from "./document";

/** A rule, and the user's name of a policy with it. */
export interface NamedPolicy {
  readonly rule: string;
  readonly policy: string;
}

/** Earlier answers about policies that a plan has not read. The next answer must remember them. */
export class OtherPolicies {
  /** @param named all policies of the plan, read or not */
  constructor(
    private readonly memory: Memory,
    private readonly named: readonly NamedPolicy[],
  ) {}

  /** A policy that was not read, once for each project in which it is known. */
  unseen({ rule, policy }: NamedPolicy, reason: string): UnseenPolicy[] {
    const known = this.memory.everywhere(this.policyOf({ rule, policy }));
    if (known.length === 0) {
      return [{ rule, policy, project_id: null, reason, has_baseline: false, remembered: [] }];
    }
    return known.map(({ projectId, known: of }) => unseenIn({ rule, label: policy, projectId }, of, reason));
  }

  /** Policies that only earlier answers have, of a plan that is incomplete. */
  missing(reason: string): UnseenPolicy[] {
    return this.left().map((place) => unseenIn(place, this.memory.of(place), reason));
  }

  /** Policies that only earlier answers have, of a plan with all policies. */
  removed(): RemovedPolicy[] {
    return this.left().map((place) => ({
      rule: place.rule,
      policy: place.label,
      gone: goneOf(this.memory.of(place), place.projectId),
    }));
  }

  private left(): readonly PolicyPlace[] {
    const { memory, named } = this;
    return memory.without(
      memory.projectIds.flatMap((projectId) =>
        named.map((policy) => ({ ...this.policyOf(policy), projectId })),
      ),
    );
  }

  private policyOf({ rule, policy: label }: NamedPolicy) {
    const labels = this.named.filter((other) => other.rule === rule).map(({ policy }) => policy);
    return { rule, label, labels };
  }
}

const unseenIn = (
  { rule, label, projectId }: PolicyPlace,
  known: PolicyMemory,
  reason: string,
): UnseenPolicy => ({
  rule,
  policy: label,
  project_id: projectId,
  reason,
  has_baseline: known.hasBaseline,
  remembered: rememberedOf(known, projectId),
});
