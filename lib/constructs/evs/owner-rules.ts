import { type IResolvable, Token } from "cdktf";
import { tryGetOwnerProblem } from "../../audit/spec/owners";
import type { EvsProviderOwners } from "../../bindings/provider";
import type { PropCheck } from "../terraform/check-props";
import { literalText } from "../terraform/literal-text";

/** Rules as a provider takes them. */
type OwnerRules = EvsProviderOwners[] | IResolvable | undefined;

/** @throws PropError for a rule that finds no owner */
export function checkOwners(check: PropCheck, owners: unknown): void {
  // What only Terraform knows, the provider checks.
  if (owners === undefined || Token.isUnresolved(owners)) return;
  if (!Array.isArray(owners)) throw check.wrong("owners", "a list", owners);
  owners.forEach((rule: EvsProviderOwners, index) => {
    if (Token.isUnresolved(rule)) return;
    const { namePattern, ...others } = rule;
    const found = tryGetOwnerProblem(
      { ...others, name_pattern: namePattern },
      (value) => !Token.isUnresolved(value),
    );
    if (found === undefined) return;
    const { field, problem } = found;
    throw check.error(`owners[${index}]${field === undefined ? "" : `.${toProp(field)}`}`, toProp(problem));
  });
}

/** The provider's argument as its prop is called. */
const toProp = (text: string) => text.replaceAll("name_pattern", "namePattern");

/** Rules whose texts Terraform takes as they are. */
export function literalOwners(owners: OwnerRules): OwnerRules {
  if (!Array.isArray(owners)) return owners;
  return owners.map(({ tag, namePattern, owner, claim }) => ({
    tag: literalText(tag),
    namePattern: literalText(namePattern),
    owner: literalText(owner),
    claim,
  }));
}
