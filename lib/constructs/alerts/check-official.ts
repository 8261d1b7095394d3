import { Token } from "cdktf";
import type { Construct } from "constructs";
import { checkAtSynthesis, type PropCheck } from "../terraform/check-props";
import { requireNamedProvider } from "../terraform/require-named-provider";
import type { OfficialResourceProps } from "./official-resource-props";

const TOPIC_URN = /^urn:smn:[^:]+:[^:]+:[^:]+$/;

/** @throws PropError unless it is the URN of an SMN topic, or an expression that Terraform resolves */
export function checkTopicUrn(check: PropCheck, property: string, given: unknown): void {
  if (Token.isUnresolved(given)) return;
  if (typeof given === "string" && (given.includes("${") || TOPIC_URN.test(given))) return;
  throw check.wrong(property, "a topic's URN such as urn:smn:cn-north-4:<project>:<topic>", given);
}

/**
 * @param user construct that creates resources with it
 * @throws PropError for another provider; at synthesis, if no provider is set and each has an alias
 */
export function checkProvider(check: PropCheck, { provider }: OfficialResourceProps, user: Construct): void {
  if (provider === undefined) {
    checkAtSynthesis(user, () => requireNamedProvider(user, "huaweicloud"));
    return;
  }
  if (provider.terraformResourceType === "huaweicloud") return;
  throw check.error(
    "provider",
    `must be a huaweicloud provider because alerts use its resources, got ${provider.node.path}`,
  );
}
