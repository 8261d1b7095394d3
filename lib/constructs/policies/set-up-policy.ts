import { Aspects, TerraformStack } from "cdktf";
import type { PolicyDescription } from "../../audit/spec/policy-spec";
import { requireFresh } from "../evs/require-fresh";
import { takeFleet } from "../evs/take-fleet";
import { checkAtSynthesis, PropCheck } from "../terraform/check-props";
import { keepOutputsApart } from "../terraform/own-outputs";
import { terraformName } from "../terraform/terraform-name";
import { type AnyPolicyProps, checkExemptions, checkPolicy, sourceOf } from "./policy-config";
import { isPolicy, type PolicyDataSource } from "./policy-data-source";
import { inputsOf } from "./policy-parameters";
import { sinceOf } from "./since-of";
import { takeSettings } from "./take-settings";

/** Sets up every policy: its name and, at synthesis, the settings of its source and a second check of its values. */
export function setUpPolicy(policy: PolicyDataSource, spec: PolicyDescription, props: AnyPolicyProps): void {
  policy.overrideLogicalId(terraformName(policy));
  const { at, source } = sourceOf(props);
  takeSettings(policy, spec, source, at);
  takeFleet(policy, props.fleet);
  // After the settings, because the dependencies of the source count too.
  requireFresh(policy);
  keepOutputsApart(policy);
  nameRulePolicies(policy);
  const written = inputsOf(spec, policy);
  checkAtSynthesis(policy, () => {
    const found = new PropCheck(policy);
    for (const property of ["count", "forEach"] as const) {
      if (policy[property] === undefined) continue;
      throw found.error(
        property,
        "creates several instances, but outputs, gates and alerts refer to one; create a policy for each instance",
      );
    }
    checkPolicy(found, {
      name: policy.nameInput,
      status: policy.statusInput,
      volumeId: policy.volumeIdInput,
      availabilityZone: policy.availabilityZoneInput,
      message: policy.messageInput,
      shownRows: policy.shownRowsInput,
      pricePerGiBMonth: policy.pricePerGibMonthInput,
      currency: policy.currencyInput,
      since: policy.sinceInput,
    });
    checkExemptions(found, policy.exemptionsInput);
    for (const [index, { property, parameter, input }] of inputsOf(spec, policy).entries()) {
      // The original value was already checked, before `${` and `%{` in it were escaped.
      if (input !== written[index]?.input) found.parameter(property, parameter, input);
    }
  });
}

/** Names all policies of its rule in the stack, so that findings keep their times if one of them is renamed. */
function nameRulePolicies(policy: PolicyDataSource): void {
  const { terraformResourceType } = policy;
  Aspects.of(policy).add({
    visit: (visited) => {
      if (visited !== policy || sinceOf(policy) === undefined) return;
      const policies = TerraformStack.of(policy)
        .node.findAll()
        .filter(
          (construct) => isPolicy(construct) && construct.terraformResourceType === terraformResourceType,
        );
      policy.labels = policies.map(({ node }) => node.path).sort();
    },
  });
}
