import { SmnMessagePublish } from "@cdktf/provider-huaweicloud/lib/smn-message-publish";
import { Token } from "cdktf";
import { PropCheck } from "../terraform/check-props";
import { expression } from "../terraform/expression";
import { terraformName } from "../terraform/terraform-name";
import type { Alert } from "./alert";
import type { IAlertSink } from "./alert-sink";
import { checkProvider, checkTopicUrn } from "./check-official";
import type { OfficialResourceProps } from "./official-resource-props";
import { makeTopic, type SmnSubscriptionProps } from "./smn-topic";

/** The topic of the messages: an existing one, or a new one. */
export type SmnAlertTopic =
  | {
      /** URN of an existing topic, in the region of the message. */
      readonly topicUrn: string;
      readonly topicName?: never;
      readonly subscriptions?: never;
    }
  | {
      readonly topicUrn?: never;
      /** Name of the topic to create: letters, digits, `_` and `-`, at most 255. A stack creates it once. */
      readonly topicName: string;
      /**
       * Sender of e-mails, at most 192 bytes; if several alerts share the topic, that of the first one.
       *
       * @default - the sender of SMN
       */
      readonly displayName?: string;
      /** Receivers of the messages of the topic. */
      readonly subscriptions: readonly SmnSubscriptionProps[];
    };

/** The topic of the messages, and how the official provider publishes them. */
export type SmnAlertProps = SmnAlertTopic & OfficialResourceProps;

/**
 * A message through SMN (Simple Message Notification), published by the official provider at apply. Phones receive a
 * short text, all others the whole text.
 *
 * @see SMN API reference, "Publishing a message": title at most 512 bytes, message at most 256 KB; SMS at most 490
 * characters without square brackets
 */
export class SmnAlert implements IAlertSink {
  constructor(private readonly props: SmnAlertProps) {}

  /** @throws PropError for a topic that SMN would refuse */
  bind(alert: Alert): void {
    const { region, provider } = this.props;
    const { topicUrn, dependsOn } = this.topicFor(alert);
    const message = new SmnMessagePublish(alert, "message", {
      ...alert.makeOnce(),
      region,
      provider,
      // It is sent once, so the subscriptions must exist first.
      dependsOn,
      topicUrn,
      subject: alert.title,
      messageStructure: Token.asString(
        expression`jsonencode({ default = ${alert.text}, sms = ${alert.shortText} })`,
      ),
    });
    message.overrideLogicalId(terraformName(alert, "message"));
  }

  private topicFor(alert: Alert) {
    const check = new PropCheck(alert);
    checkProvider(check, this.props, alert);
    const { topicUrn, topicName } = this.props;
    if ((topicUrn === undefined) === (topicName === undefined)) {
      throw check.error("topicUrn", "or 'topicName' must be set, but not both");
    }
    if (this.props.topicName !== undefined) return makeTopic(alert, this.props, check);
    checkTopicUrn(check, "topicUrn", this.props.topicUrn);
    return { topicUrn: this.props.topicUrn, dependsOn: undefined };
  }
}
