import { Token } from "cdktf";
import type { Construct } from "constructs";
import { type Exemption, tryGetExemptionProblem } from "../../audit/limits/exemption";
import { isFactSource } from "../evs/fact-source";
import { PropCheck } from "../terraform/check-props";
import { literalText } from "../terraform/literal-text";
import { terraformNameOf } from "../terraform/terraform-name";
import type { PolicyProps } from "./policy-props";

/**
 * What a policy's data source takes of the props that all policies share.
 *
 * @throws PropError for a prop that makes no sense
 */
export function policyConfig(scope: Construct, id: string, props: PolicyProps) {
  const check = new PropCheck(scope, id);
  const { audit, snapshots, exemptions = [], message, ...settings } = props;
  checkPolicy(check, props);
  if (audit !== undefined && snapshots !== undefined) {
    throw check.error("snapshots", "and 'audit' cannot both be given: settings are taken from one of them");
  }
  for (const [property, source] of Object.entries({ audit, snapshots })) {
    if (source === undefined || isFactSource(source)) continue;
    throw check.error(
      property,
      "must be an audit or an inventory of this package, such as an EvsSnapshotAudit",
    );
  }
  checkExemptions(check, exemptions);
  const { projectId, provider, dependsOn, name, status, volumeId } = settings;
  return {
    projectId,
    provider,
    dependsOn,
    name: literalText(name),
    status,
    volumeId,
    exemptions: exemptions.length === 0 ? undefined : exemptions.map(toConfig),
    message: literalText(message),
    policy: literalText([scope.node.path, id].filter(Boolean).join("/")),
    output: terraformNameOf(scope, id, "violations"),
  };
}

/** @throws PropError for a text that makes no sense */
export function checkPolicy(check: PropCheck, { name, status, volumeId, message }: PolicyTexts): void {
  check.text("name", name, 255);
  check.text("status", status, 255);
  check.text("volumeId", volumeId, 255);
  check.text("message", message, 1000);
}

type PolicyTexts = Pick<PolicyProps, "name" | "status" | "volumeId" | "message">;

/** @throws PropError for an exemption that exempts nothing, everything, or for ever */
export function checkExemptions(check: PropCheck, exemptions: unknown): void {
  // What only Terraform knows, the provider checks.
  if (!Array.isArray(exemptions)) return;
  exemptions.forEach((exemption: Exemption, index) => {
    checkExemption(check, `exemptions[${index}]`, exemption);
  });
}

function checkExemption(check: PropCheck, at: string, exemption: Exemption): void {
  const isKnown = (value: unknown) => !Token.isUnresolved(value);
  const found = tryGetExemptionProblem({ ...exemption }, new Date(), isKnown);
  if (found === undefined) return;
  throw check.error(found.field === undefined ? at : `${at}.${found.field}`, found.problem);
}

function toConfig(exemption: Exemption) {
  const { reason, expires, preventive, id, namePattern, namePrefix, metadata } = exemption as Partial<
    Record<"id" | "namePattern" | "namePrefix", string> & { metadata: Readonly<Record<string, string>> }
  > &
    Exemption;
  const texts = Object.entries(metadata ?? {}).map(([key, value]) => [literalText(key), literalText(value)]);
  return {
    id: literalText(id),
    namePattern: literalText(namePattern),
    namePrefix: literalText(namePrefix),
    metadata: metadata === undefined ? undefined : (Object.fromEntries(texts) as Record<string, string>),
    reason: literalText(reason) ?? "",
    expires,
    preventive,
  };
}
