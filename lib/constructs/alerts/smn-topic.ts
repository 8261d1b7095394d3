import { createHash } from "node:crypto";
import { SmnSubscription } from "@cdktf/provider-huaweicloud/lib/smn-subscription";
import { SmnTopic } from "@cdktf/provider-huaweicloud/lib/smn-topic";
import { type TerraformResource, TerraformStack, Token } from "cdktf";
import type { Construct } from "constructs";
import type { PropCheck } from "../terraform/check-props";
import { terraformName } from "../terraform/terraform-name";
import type { OfficialResourceProps } from "./official-resource-props";

const PROTOCOLS = ["email", "sms", "http", "https", "functionstage", "functiongraph"] as const;

/**
 * A receiver of the messages of a topic. People must confirm first, and do not receive earlier messages. Functions do
 * not need to confirm.
 */
export interface SmnSubscriptionProps {
  /** How the receiver gets messages. */
  readonly protocol: (typeof PROTOCOLS)[number];
  /** An e-mail address, a phone number with its country code, a URL or a function's URN. */
  readonly endpoint: string;
}

/** A topic to create, and its receivers. */
export interface SmnTopicProps extends OfficialResourceProps {
  readonly topicName: string;
  readonly displayName?: string;
  readonly subscriptions: readonly SmnSubscriptionProps[];
}

/**
 * The topic of that name, created in the scope of the stack, so it remains if one of its policies is removed.
 *
 * @throws PropError for a topic that SMN would refuse
 */
export function makeTopic(scope: Construct, props: SmnTopicProps, check: PropCheck) {
  const { topicName, displayName, subscriptions, region, provider } = props;
  if (typeof topicName !== "string" || !/^[A-Za-z0-9][\w-]{0,254}$/.test(topicName)) {
    throw check.error(
      "topicName",
      `must be known at synthesis, start with a letter or digit and have at most 255 letters, digits, _ and -, got ${JSON.stringify(topicName)}`,
    );
  }
  check.text("displayName", displayName, 192);
  if (!Array.isArray(subscriptions) || subscriptions.length === 0) {
    throw check.error("subscriptions", "must name at least one receiver, or nobody receives the message");
  }
  const stack = TerraformStack.of(scope);
  const topicId = `alert-topic-${topicName}`;
  const topic = onlyOnce(
    stack,
    topicId,
    () => new SmnTopic(stack, topicId, { region, provider, name: topicName, displayName }),
  );
  const made = subscriptions.map(({ protocol, endpoint }, index) => {
    check.oneOf(`subscriptions[${index}].protocol`, protocol, PROTOCOLS);
    check.required(`subscriptions[${index}].endpoint`, endpoint);
    // With the index in the ID, the removal of one would replace the subscriptions after it.
    const who = Token.isUnresolved(endpoint)
      ? index
      : createHash("sha256").update(endpoint).digest("hex").slice(0, 8);
    const id = `${topicId}-${protocol}-${who}`;
    return onlyOnce(
      stack,
      id,
      () =>
        new SmnSubscription(stack, id, { region, provider, topicUrn: topic.topicUrn, protocol, endpoint }),
    );
  });
  return { topicUrn: topic.topicUrn, dependsOn: made };
}

/** The resource of this ID, if the stack already has it from this file; otherwise a new one. */
function onlyOnce<Made extends TerraformResource>(stack: TerraformStack, id: string, make: () => Made): Made {
  const found = stack.node.tryFindChild(id);
  if (found !== undefined) return found as Made;
  const made = make();
  made.overrideLogicalId(terraformName(made));
  return made;
}
