import { CesAlarmrule } from "@cdktf/provider-huaweicloud/lib/ces-alarmrule";
import { CesEventReport } from "@cdktf/provider-huaweicloud/lib/ces-event-report";
import { Token } from "cdktf";
import { PropCheck } from "../terraform/check-props";
import { expression } from "../terraform/expression";
import { terraformName } from "../terraform/terraform-name";
import { type Alert, AlertKind } from "./alert";
import type { IAlertSink } from "./alert-sink";
import { checkProvider, checkTopicUrn } from "./check-official";
import type { OfficialResourceProps } from "./official-resource-props";

/** Names of the events of an alert, and how the official provider reports them. */
export interface CesEventAlertProps extends OfficialResourceProps {
  /**
   * Prefix of the four event names: `<name>_violations`, `<name>_undecided`, `<name>_resolved` and
   * `<name>_untrusted`. At most 53 letters, digits and `_`, starting with a letter.
   *
   * @default - the policy's path, for example `storage_orphans`
   */
  readonly eventName?: string;
  /**
   * Source of the events, as `service.item`, at most 32 characters.
   *
   * @default "EVS.snapshots"
   */
  readonly eventSource?: string;
  /**
   * Topics that receive the events through an alarm rule created here, at most 5.
   *
   * @default - events are recorded without an alarm rule
   */
  readonly notifyTopicUrns?: readonly string[];
}

const EVENT_NAME = /^[A-Za-z]\w{0,52}$/;
const EVENT_SOURCE = /^(?=.{7,32}$)[A-Za-z]\w{2,}\.[A-Za-z]\w{2,}$/;
/** Severity in Cloud Eye; the numbers are those of its alarm rules. */
const CLASSES = {
  violations: { state: "incident", level: "Major", alarmLevel: 2 },
  resolved: { state: "normal", level: "Info", alarmLevel: 4 },
  undecided: { state: "warning", level: "Minor", alarmLevel: 3 },
  untrusted: { state: "warning", level: "Minor", alarmLevel: 3 },
} as const satisfies Record<AlertKind, object>;

/**
 * A custom event in CES (Cloud Eye), reported by the official provider at apply, optionally with an alarm rule that
 * notifies topics.
 *
 * @see Cloud Eye API reference, "Reporting events"
 */
export class CesEventAlert implements IAlertSink {
  constructor(private readonly props: CesEventAlertProps = {}) {}

  /** @throws PropError for names that Cloud Eye would refuse */
  bind(alert: Alert): void {
    const { eventSource = "EVS.snapshots", notifyTopicUrns = [], region, provider } = this.props;
    const { eventName = nameOf(alert) } = this.props;
    const check = new PropCheck(alert);
    if (!Token.isUnresolved(eventName) && !EVENT_NAME.test(eventName)) {
      throw check.error(
        "eventName",
        `must start with a letter and have at most 53 letters, digits and _, got "${eventName}"`,
      );
    }
    if (!Token.isUnresolved(eventSource) && !EVENT_SOURCE.test(eventSource)) {
      throw check.error(
        "eventSource",
        `must be service.item, at most 32 characters, each part at least 3 letters, digits and _ that start with a letter, got "${eventSource}"`,
      );
    }
    checkProvider(check, this.props, alert);
    notifyTopicUrns.forEach((urn, index) => {
      checkTopicUrn(check, `notifyTopicUrns[${index}]`, urn);
    });
    if (notifyTopicUrns.length > 5) {
      throw check.error("notifyTopicUrns", `must have at most 5 topics, got ${notifyTopicUrns.length}`);
    }
    const rule = notifyTopicUrns.length === 0 ? undefined : this.makeRule(alert, eventName, eventSource);
    const event = new CesEventReport(alert, "event", {
      ...alert.makeOnce(),
      // It is reported once, so the alarm rule must exist first.
      dependsOn: rule === undefined ? undefined : [rule],
      region,
      provider,
      name: `${eventName}_${alert.kind}`,
      source: eventSource,
      // Cloud Eye accepts events of the last hour only, and a plan may be older. `makeOnce` ignores later changes of
      // the time.
      time: Token.asString(expression`formatdate("YYYY-MM-DD hh:mm:ss", timestamp())`),
      detail: {
        type: "EVENT.CUSTOM",
        state: byKind(alert, "state"),
        level: byKind(alert, "level"),
        content: alert.brief,
      },
    });
    event.overrideLogicalId(terraformName(alert, "event"));
  }

  private makeRule(alert: Alert, eventName: string, namespace: string): CesAlarmrule {
    const { notifyTopicUrns = [], region, provider } = this.props;
    const rule = new CesAlarmrule(alert, "rule", {
      region,
      provider,
      alarmName: `${eventName}_events`,
      alarmType: "EVENT.CUSTOM",
      alarmActionEnabled: true,
      metric: { namespace },
      condition: Object.values(AlertKind).map((kind) => ({
        metricName: `${eventName}_${kind}`,
        period: 0,
        filter: "average",
        comparisonOperator: ">=",
        value: 1,
        unit: "count",
        count: 1,
        suppressDuration: 0,
        alarmLevel: CLASSES[kind].alarmLevel,
      })),
      alarmActions: [{ type: "notification", notificationList: [...notifyTopicUrns] }],
    });
    rule.overrideLogicalId(terraformName(alert, "rule"));
    return rule;
  }
}

/** The policy's path, in the characters of an event's name. */
const nameOf = ({ policy }: Alert) =>
  policy
    .replace(/[^A-Za-z0-9]+/g, "_")
    .replace(/^[^A-Za-z]/, "p$&")
    .slice(0, 53);

function byKind({ kind }: Alert, property: "state" | "level"): string {
  const { untrusted, violations, undecided, resolved } = CLASSES;
  return Token.asString(
    expression`lookup({ untrusted = ${untrusted[property]}, violations = ${violations[property]},
      undecided = ${undecided[property]} }, ${kind}, ${resolved[property]})`,
  );
}
