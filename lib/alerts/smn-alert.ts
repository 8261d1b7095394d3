import { SmnMessagePublish } from "@cdktf/provider-huaweicloud/lib/smn-message-publish";
import { SmnSubscription } from "@cdktf/provider-huaweicloud/lib/smn-subscription";
import { SmnTopic } from "@cdktf/provider-huaweicloud/lib/smn-topic";
import { type TerraformProvider, TerraformStack, Token } from "cdktf";
import { PropCheck } from "../terraform/check-props";
import { expression } from "../terraform/expression";
import { outputName } from "../terraform/output-name";
import type { Alert } from "./alert";
import type { IAlertSink } from "./alert-sink";

/** Who receives the messages of a topic. Receivers must confirm first; what was sent before does not reach them. */
export interface SmnSubscriptionProps {
  readonly protocol: "email" | "sms" | "http" | "https" | "functionstage" | "functiongraph";
  /** An e-mail address, a phone number with its country code, a URL or a function's URN. */
  readonly endpoint: string;
}

/** The topic that messages are published to: one that exists, or one that is made here. */
export type SmnAlertTopic =
  | { readonly topicUrn: string; readonly topicName?: never; readonly subscriptions?: never }
  | {
      readonly topicUrn?: never;
      /** Name of the topic to make: letters, digits, `_` and `-`, at most 255. */
      readonly topicName: string;
      /**
       * Sender of e-mails, at most 192 bytes.
       *
       * @default - SMN's own
       */
      readonly displayName?: string;
      readonly subscriptions: readonly SmnSubscriptionProps[];
    };

export type SmnAlertProps = SmnAlertTopic & {
  /**
   * Region of the topic.
   *
   * @default - the provider's
   */
  readonly region?: string;
  /**
   * The official provider, where a stack has several of it.
   *
   * @default - the one without an alias
   */
  readonly provider?: TerraformProvider;
};

/** SMN takes 256 KB for all texts of a message together; the one for phones is short. */
const MOST_BYTES = 250_000;

/**
 * A message through SMN (Simple Message Notification), published by the official provider when the stack is applied.
 * Phones get a short text, all others the whole.
 *
 * @see SMN API reference, "Publishing a message": title at most 512 bytes, message at most 256 KB; SMS at most 490
 * characters without square brackets
 */
export class SmnAlert implements IAlertSink {
  /** A topic is made once per stack, by the first policy that uses it. */
  private readonly topics = new Map<TerraformStack, SmnTopic>();

  constructor(private readonly props: SmnAlertProps) {}

  /** @throws PropError for a topic that SMN would refuse */
  bind(alert: Alert): void {
    const message = new SmnMessagePublish(alert, "message", {
      ...alert.once,
      ...this.place,
      topicUrn: this.topicUrnFor(alert),
      subject: alert.title,
      messageStructure: Token.asString(
        expression`jsonencode({ default = ${alert.text({ mostBytes: MOST_BYTES })}, sms = ${alert.shortText} })`,
      ),
    });
    message.overrideLogicalId(outputName(alert, "message"));
  }

  private get place() {
    const { region, provider } = this.props;
    return { region, provider };
  }

  private topicUrnFor(alert: Alert): string {
    const check = new PropCheck(alert, "SmnAlert");
    const { topicUrn, topicName } = this.props;
    if ((topicUrn === undefined) === (topicName === undefined)) {
      throw check.error("topicUrn", "or 'topicName' must be given, and not both");
    }
    if (this.props.topicUrn !== undefined) {
      check.required("topicUrn", this.props.topicUrn);
      return this.props.topicUrn;
    }
    const stack = TerraformStack.of(alert);
    const topic = this.topics.get(stack) ?? this.makeTopic(alert, this.props, check);
    this.topics.set(stack, topic);
    return topic.topicUrn;
  }

  private makeTopic(
    alert: Alert,
    { topicName, displayName, subscriptions }: Extract<SmnAlertTopic, { readonly topicName: string }>,
    check: PropCheck,
  ): SmnTopic {
    check.required("topicName", topicName);
    if (!Token.isUnresolved(topicName) && !/^[A-Za-z0-9][\w-]{0,254}$/.test(topicName)) {
      throw check.error(
        "topicName",
        `must start with a letter or digit and have at most 255 letters, digits, _ and -, got "${topicName}"`,
      );
    }
    check.text("displayName", displayName, 192);
    const topic = new SmnTopic(alert, "topic", { ...this.place, name: topicName, displayName });
    topic.overrideLogicalId(outputName(alert, "topic"));
    subscriptions.forEach(({ protocol, endpoint }, index) => {
      check.required(`subscriptions[${index}].endpoint`, endpoint);
      const id = `subscription-${index}`;
      const subscription = new SmnSubscription(alert, id, {
        ...this.place,
        topicUrn: topic.topicUrn,
        protocol,
        endpoint,
      });
      subscription.overrideLogicalId(outputName(alert, id));
    });
    return topic;
  }
}
