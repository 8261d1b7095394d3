import { Aspects, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { EvsProvider, isEvsProvider } from "./evs-provider";

/**
 * Facts from elsewhere are judged by the `evs` provider, which needs no settings for that: a stack that has none when it
 * is synthesized gets one.
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
