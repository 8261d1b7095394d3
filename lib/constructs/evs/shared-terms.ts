import { type IResolvable, Token } from "cdktf";
import { sharedTermsProblemsOf } from "../../audit/spec/shared-terms";
import { pathText } from "../../audit/spec/written-problem";
import type { EvsProviderConfig, EvsProviderOwners } from "../../bindings/provider";
import type { PropCheck } from "../terraform/check-props";
import { literalText } from "../terraform/literal-text";

/** Settings of a provider for the rows of all policies. */
type TermsProps = Pick<EvsProviderConfig, "owners" | "prices" | "currency" | "linkTemplate">;
type OwnerRules = EvsProviderOwners[] | IResolvable | undefined;

/** Arguments whose prop has another name. */
const PROPS: readonly (readonly [argument: string, prop: string])[] = [
  ["name_pattern", "namePattern"],
  ["disk_tag", "diskTag"],
  ["enterprise_project_name", "enterpriseProjectName"],
  ["enterprise_project", "enterpriseProject"],
  ["link_template", "linkTemplate"],
];
const toProp = (text: string) =>
  PROPS.reduce((named, [argument, prop]) => named.replaceAll(argument, prop), text);

/** @throws PropError for an invalid value */
export function checkSharedTerms(
  check: PropCheck,
  { owners, prices, currency, linkTemplate }: TermsProps,
): void {
  if (owners !== undefined && !Array.isArray(owners) && isKnown(owners)) {
    throw check.wrong("owners", "a list", owners);
  }
  const rules = Array.isArray(owners) ? owners.map(toWritten) : undefined;
  // The provider checks values that only Terraform knows.
  const [found] = sharedTermsProblemsOf(
    { owners: rules, prices, currency: currency || undefined, link_template: linkTemplate || undefined },
    isKnown,
  );
  if (found === undefined) return;
  throw check.error(toProp(pathText(found.path)), toProp(found.problem));
}

const isKnown = (value: unknown) => !Token.isUnresolved(value);

const toWritten = (rule: EvsProviderOwners) => {
  if (!isKnown(rule)) return rule;
  const { namePattern, diskTag, enterpriseProject, enterpriseProjectName, ...others } = rule;
  return {
    ...others,
    name_pattern: namePattern,
    disk_tag: diskTag,
    enterprise_project: enterpriseProject,
    enterprise_project_name: enterpriseProjectName,
  };
};

/** The same settings with strings that Terraform does not interpret. */
export function literalTerms({ owners, currency, linkTemplate }: TermsProps): TermsProps {
  return {
    owners: literalOwners(owners),
    currency: literalText(currency),
    linkTemplate: literalText(linkTemplate),
  };
}

function literalOwners(owners: OwnerRules): OwnerRules {
  if (!Array.isArray(owners)) return owners;
  return owners.map(({ tag, diskTag, namePattern, owner, ...others }) => ({
    ...others,
    tag: literalText(tag),
    diskTag: literalText(diskTag),
    namePattern: literalText(namePattern),
    owner: literalText(owner),
  }));
}
