import { requireFresh } from "../evs/require-fresh";
import { checkAtSynthesis, PropCheck } from "../terraform/check-props";
import { keepOutputsApart } from "../terraform/own-outputs";
import { terraformName } from "../terraform/terraform-name";
import { type AnyPolicyProps, checkExemptions, checkPolicy, sourceOf } from "./policy-config";
import type { PolicyDataSource } from "./policy-data-source";
import { takeSettings } from "./take-settings";

/**
 * What every policy does once it is there: it takes its name, and, when the stack is synthesized, its source's settings
 * and another look at what has been set by then.
 *
 * @param check of what this policy alone has
 */
export function setUpPolicy(
  policy: PolicyDataSource,
  props: AnyPolicyProps,
  check: (check: PropCheck) => void = () => {},
): void {
  policy.overrideLogicalId(terraformName(policy));
  const { at, source } = sourceOf(props);
  takeSettings(policy, source, at);
  // After it: what its source waits for counts too.
  requireFresh(policy);
  keepOutputsApart(policy);
  checkAtSynthesis(policy, () => {
    const found = new PropCheck(policy);
    for (const property of ["count", "forEach"] as const) {
      if (policy[property] === undefined) continue;
      throw found.error(
        property,
        "makes several of what outputs, gates and alerts refer to; make a policy for each",
      );
    }
    checkPolicy(found, {
      name: policy.nameInput,
      status: policy.statusInput,
      volumeId: policy.volumeIdInput,
      availabilityZone: policy.availabilityZoneInput,
      message: policy.messageInput,
      pricePerGiBMonth: policy.pricePerGibMonthInput,
      currency: policy.currencyInput,
    });
    checkExemptions(found, policy.exemptionsInput);
    check(found);
  });
}
