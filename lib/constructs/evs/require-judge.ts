import { Aspects, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { EvsProvider, isEvsProvider } from "./evs-provider";

/**
 * The `evs` provider judges the lists of other providers, and needs no settings for that. If a stack has no `evs`
 * provider at synthesis, this adds one.
 */
export function requireJudge(user: Construct): void {
  const stack = TerraformStack.of(user);
  Aspects.of(user).add({
    visit: (visited) => {
      if (visited !== user || stack.node.findAll().some(isJudge)) return;
      new EvsProvider(stack, "evs-judge");
    },
  });
}

const isJudge = (construct: unknown) => isEvsProvider(construct) && construct.alias === undefined;
