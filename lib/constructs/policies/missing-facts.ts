import { type IResolvable, TerraformStack } from "cdktf";
import { MISSING_LISTS, type MissingList } from "../../audit/catalogue/missing-list";
import { missingListsOf } from "../../audit/spec/missing-lists";
import type { PolicyDescription } from "../../audit/spec/policy-spec";
import { expression } from "../terraform/expression";
import { type Condition, TerraformCheck } from "../terraform/terraform-check";
import { terraformName } from "../terraform/terraform-name";
import type { PolicyDataSource } from "./policy-data-source";

const ID = "missing_facts";

interface DependentPolicy {
  readonly policy: PolicyDataSource;
  readonly needs: ReadonlySet<MissingList>;
}

/**
 * The check of a stack that reports missing facts, once for each fact, with the policies that need it. Warnings of the
 * policies only name the fact.
 */
export class MissingFacts extends TerraformCheck {
  private readonly users: DependentPolicy[] = [];

  /** Adds one more policy of the stack. */
  static addFor(policy: PolicyDataSource, spec: PolicyDescription): void {
    const stack = TerraformStack.of(policy);
    const check = (stack.node.tryFindChild(ID) as MissingFacts | undefined) ?? new MissingFacts(stack);
    check.users.push({ policy, needs: missingListsOf(spec) });
  }

  private constructor(stack: TerraformStack) {
    super(stack, ID, () => MISSING_LISTS.flatMap((list) => this.conditionOf(list)));
    this.overrideLogicalId(terraformName(this));
  }

  private conditionOf(list: MissingList): Condition[] {
    const users = this.users.filter((user) => canMiss(user, list));
    if (users.length === 0) return [];
    const reasons = users.map(({ policy }) => reasonOf(policy, list));
    const names = users.map(({ policy }) => {
      const reason = reasonOf(policy, list);
      return expression`${reason} == "" ? "" : ${policy.node.path}`;
    });
    return [
      {
        condition: expression`join("", ${reasons}) == ""`,
        errorMessage: expression`join(${"\n  - "}, compact(concat(distinct(${reasons}), ${names})))`,
      },
    ];
  }
}

/** Terraform does not interrupt reads, so what was read is complete. */
const canMiss = ({ policy, needs }: DependentPolicy, list: MissingList): boolean =>
  list === "projects" ? policy.fleetInput !== undefined : list !== "reads" && needs.has(list);

const reasonOf = ({ missingLists }: PolicyDataSource, list: MissingList): IResolvable =>
  expression`lookup(${missingLists}, ${list}, "")`;
