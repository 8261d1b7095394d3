import { checkAtSynthesis, PropCheck } from "../terraform/check-props";
import { keepOutputsApart } from "../terraform/own-outputs";
import { terraformName } from "../terraform/terraform-name";
import { checkExemptions, checkPolicy } from "./policy-config";
import type { PolicyDataSource } from "./policy-data-source";
import type { PolicyProps } from "./policy-props";
import { takeSettings } from "./take-settings";

/**
 * What every policy does once it is there: it takes its name, and, when the stack is synthesized, its source's settings
 * and another look at what has been set by then.
 *
 * @param check of what this policy alone has
 */
export function setUpPolicy(
  policy: PolicyDataSource,
  { audit, snapshots }: Pick<PolicyProps, "audit" | "snapshots">,
  check: (check: PropCheck) => void = () => {},
): void {
  policy.overrideLogicalId(terraformName(policy));
  takeSettings(policy, audit ?? snapshots);
  keepOutputsApart(policy);
  checkAtSynthesis(policy, () => {
    const found = new PropCheck(policy);
    const { nameInput: name, statusInput: status, volumeIdInput: volumeId, messageInput: message } = policy;
    checkPolicy(found, { name, status, volumeId, message });
    checkExemptions(found, policy.exemptionsInput);
    check(found);
  });
}
