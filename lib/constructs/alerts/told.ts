import { DataResource, type IResolvable, Token } from "cdktf";
import type { Construct } from "constructs";
import { expression } from "../terraform/expression";
import { outputName } from "../terraform/output-name";

const INPUT = { ignoreChanges: ["input"] };

/**
 * Whether there has been something to tell since the alert was set up, now included. Terraform cannot look at its own
 * past, so two values are kept in the state. `since` is when the alert was set up: only then is it the time of the plan.
 * `told` is made anew whenever there begins or ends to be something to tell, and kept as it is in between. It is true
 * from the beginning if there was something at once, and otherwise from the first change on.
 */
export function hasTold(scope: Construct, active: IResolvable): IResolvable {
  const since = memory(scope, "since", expression`plantimestamp()`);
  return memory(scope, "told", expression`${active} || ${since} != plantimestamp()`, active);
}

/** A value that Terraform keeps as it was when the resource was made. */
function memory(scope: Construct, name: string, value: IResolvable, replacedWith?: IResolvable): IResolvable {
  const resource = new DataResource(scope, name, { lifecycle: INPUT });
  resource.overrideLogicalId(outputName(scope, name));
  // cdktf types both as maps; Terraform takes any value.
  resource.addOverride("input", value);
  if (replacedWith !== undefined) resource.addOverride("triggers_replace", replacedWith);
  return Token.asAny(`\${${resource.fqn}.input}`);
}
