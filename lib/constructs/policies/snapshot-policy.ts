import { type IResolvable, TerraformOutput, Token } from "cdktf";
import { Construct } from "constructs";
import { Alert } from "../alerts/alert";
import type { IAlertSink } from "../alerts/alert-sink";
import type { ScanQuality } from "../evs/scan-quality";
import { PropCheck } from "../terraform/check-props";
import { expression } from "../terraform/expression";
import { LocalList } from "../terraform/local-list";
import { localReference, namedLocal } from "../terraform/named-local";
import { outputName } from "../terraform/output-name";
import { type Assertion, TerraformCheck } from "../terraform/terraform-check";
import { IS_DATED, isOlderThan, oldestFirst } from "./age";
import { checkExemptions, type Exemption, isExempt, stateOf } from "./exemption";
import { detailsOf, linesOf, listOf, type MessageParts, messageOf, summaryOf, totalGiBOf } from "./message";
import { exemptionNotices, undatedNotice } from "./notices";
import type { PolicyRule } from "./policy-rule";
import { Violation, type ViolationList } from "./violation";

/** What every policy takes. */
export interface SnapshotPolicyProps {
  /**
   * Snapshots to leave out. One that has expired, or matches nothing, is itself shown.
   *
   * @default - none is left out
   */
  readonly exemptions?: readonly Exemption[];
  /**
   * A line for whoever reads the plan or an alert, for example whom to ask; it stands under the summary. At most 1000
   * bytes in UTF-8.
   *
   * @default - none
   */
  readonly message?: string;
}

/** How a policy tells of its violations. */
export interface AlertProps {
  /**
   * Name of the alert within its policy, where there are several. Another name is another alert: it tells again.
   *
   * @default "alert"
   */
  readonly id?: string;
  /**
   * Whether to tell, once, that nothing violates the policy any more.
   *
   * @default true
   */
  readonly notifyResolved?: boolean;
}

/** How much a blocking policy lets through. */
export interface BlockProps {
  /**
   * Violations that are let through.
   *
   * @default 0
   */
  readonly atMost?: number;
  /**
   * What happens when the scan is incomplete or suspect: `pass` lets the plan go on whatever was found, `block` fails
   * it.
   *
   * @default "pass"
   */
  readonly onIncomplete?: "pass" | "block";
}

/** A rule over snapshots: its violations, and what happens when there are any. */
export abstract class SnapshotPolicy extends Construct {
  /** The violations, oldest first. */
  readonly violations: ViolationList;
  /** What would violate the policy if it is old enough, which its creation time does not tell. */
  readonly undated: ViolationList;
  /** Number of violations. */
  readonly count: number;
  /** Provisioned GiB of the violating snapshots; not what is billed. */
  readonly totalGiB: number;
  /** How many and how large, in one line. */
  readonly summary: string;

  private readonly rule: PolicyRule;
  private readonly scan: ScanQuality;
  private readonly parts: MessageParts;
  private readonly message: IResolvable;
  private readonly notices: Assertion[];
  private output: TerraformOutput | undefined;

  /** @throws PropError for an exemption that makes no sense */
  constructor(scope: Construct, id: string, props: SnapshotPolicyProps, rule: PolicyRule) {
    const check = new PropCheck(scope, id);
    const { exemptions = [], message } = props;
    checkExemptions(check, exemptions);
    check.text("message", message, 1000);
    check.text("noun", rule.noun, 100);
    super(scope, id);
    const { noun, rows, olderThan, violation = completed(rule.noun), scan = COMPLETE } = rule;
    this.rule = rule;
    this.scan = scan;

    const exempted = localReference(this, "exemptions", stateOf(exemptions, rows));
    const judged = localReference(
      this,
      "judged",
      expression`[for s in ${rows} : s if ${rule.condition ?? true} && !${isExempt(exemptions, exempted)}]`,
    );
    const isOld = olderThan === undefined ? true : isOlderThan(olderThan);
    const isUndated = olderThan === undefined ? false : expression`!${IS_DATED}`;
    const found = localReference(this, "found", expression`[for s in ${judged} : ${violation} if ${isOld}]`);
    this.violations = this.list("violations", oldestFirst(found));
    this.undated = this.list("undated", expression`[for s in ${judged} : ${violation} if ${isUndated}]`);
    const lines = localReference(this, "lines", linesOf(this.violations));
    this.count = Token.asNumber(expression`length(${this.violations})`);
    this.totalGiB = Token.asNumber(totalGiBOf(this.violations));
    const notes = [...(message === undefined ? [] : [message]), ...(rule.notes ?? [])];
    this.parts = { noun, violations: this.violations, lines, notes, output: outputName(this, "violations") };
    this.summary = Token.asString(summaryOf(this.parts));
    this.message = messageOf(this.parts);
    this.notices = [
      ...(olderThan === undefined ? [] : [undatedNotice(noun, this.undated)]),
      ...(exemptions.length === 0 ? [] : exemptionNotices(this.node.path, exempted, scan.trusted)),
    ];
  }

  /** Shows the violations as a warning of the plan, which goes on. Nothing is shown when there are none. */
  warn(): void {
    if (this.node.tryFindChild("warning") !== undefined) return;
    this.getOutput();
    this.check("warning", [{ condition: expression`${this.count} == 0`, errorMessage: this.message }]);
  }

  /**
   * Fails the plan, before anything is changed, when there are more violations than `atMost`.
   *
   * @throws PropError unless `atMost` is a whole number of at least 0 and `onIncomplete` one of its values
   */
  block({ atMost = 0, onIncomplete = "pass" }: BlockProps = {}): void {
    const check = new PropCheck(this, "block");
    check.wholeNumber("atMost", atMost, 0);
    check.oneOf("onIncomplete", onIncomplete, ["pass", "block"]);
    const { trusted, reasons } = this.scan;
    const isWithin = expression`${this.count} <= ${atMost}`;
    const conditions =
      onIncomplete === "pass"
        ? [{ condition: expression`${isWithin} || !${trusted}`, error_message: this.message }]
        : [
            { condition: isWithin, error_message: this.message },
            {
              condition: trusted,
              error_message: listOf(`The policy ${this.node.path} cannot be judged:`, reasons),
            },
          ];
    // cdktf drops the precondition of a TerraformOutput, so it is written as an override.
    this.getOutput().addOverride("precondition", conditions);
  }

  /**
   * Tells of the violations when the stack is applied: once for each set of violating snapshots, not again while the
   * set stays as it is. A scan that is not to be trusted is told of instead, without a list.
   *
   * @throws PropError when the policy has an alert of that id already, and for what the sink does not accept
   */
  alert(sink: IAlertSink, { id = "alert", notifyResolved = true }: AlertProps = {}): void {
    const check = new PropCheck(this, "alert");
    check.required("id", id);
    if (this.node.tryFindChild(id) !== undefined) {
      throw check.error(
        "id",
        `is taken: ${this.node.path}/${id} is there already; give each alert an id of its own`,
      );
    }
    if (typeof sink?.bind !== "function")
      throw check.error("sink", "must be a sink such as new SmnAlert({ topicUrn })");
    this.getOutput();
    const alert = new Alert(this, id, {
      ...this.parts,
      summary: summaryOf(this.parts),
      version: this.rule.version ?? 1,
      trusted: this.scan.trusted,
      reasons: this.scan.reasons,
      details: (most) => detailsOf(this.parts, most),
      notifyResolved,
    });
    sink.bind(alert);
  }

  /** The output that messages point to: each violation in a line, by snapshot ID. */
  private getOutput(): TerraformOutput {
    if (this.output !== undefined) return this.output;
    this.output = new TerraformOutput(this, "output", {
      description: `Snapshots that violate the policy ${this.node.path}, by ID`,
      value: expression`{ for i, v in ${this.violations} : v.id => ${this.parts.lines}[i] }`,
    });
    this.output.overrideLogicalId(this.parts.output);
    // Whatever is done about violations, what could not be judged is shown.
    if (this.notices.length > 0) this.check("notices", this.notices);
    return this.output;
  }

  private check(name: string, assertions: readonly Assertion[]): void {
    new TerraformCheck(this, name, assertions).overrideLogicalId(outputName(this, name));
  }

  private list(name: string, value: IResolvable): ViolationList {
    return new LocalList(namedLocal(this, name, value), Violation);
  }
}

/** The row `s` with everything that messages want of a violation. */
const completed = (noun: string) =>
  expression`merge({ verdict = ${noun}, reason = ${`It is a ${noun}.`}, evidence = [] }, s)`;

const COMPLETE: ScanQuality = { trusted: expression`true`, reasons: expression`[]` };
