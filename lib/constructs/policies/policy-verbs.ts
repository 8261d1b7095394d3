import { Annotations, Aspects } from "cdktf";
import { Alert } from "../alerts/alert";
import type { IAlertSink } from "../alerts/alert-sink";
import { PropCheck } from "../terraform/check-props";
import { ConditionalOutput } from "../terraform/conditional-output";
import { expression } from "../terraform/expression";
import { TerraformCheck } from "../terraform/terraform-check";
import { terraformName } from "../terraform/terraform-name";
import { waitsFor } from "../terraform/waits-for";
import type { PolicyDataSource } from "./policy-data-source";
import { PolicyOutputs } from "./policy-outputs";
import type { AlertProps, BlockProps } from "./policy-props";

/** ID of a policy's stack outputs in it. */
export const POLICY_OUTPUTS = "outputs";
const WARNING = "warning";
const GATE = "gate";

/** What every policy can do about its violations. */
export interface IPolicy {
  /**
   * Shows the violations, and what could not be told, as a warning of the plan, which goes on. Nothing is shown when there
   * is neither.
   *
   * @throws PropError when it is called again
   */
  warn(): void;
  /**
   * Fails the plan when there are more violations than `atMost`.
   *
   * @throws PropError when it is called again, and unless the props have one of their values
   */
  block(props?: BlockProps): void;
  /**
   * Tells of the violations when the stack is applied: once for each set of violating rows, not again while the set
   * stays as it is.
   *
   * @throws PropError when the policy has an alert of that id already, for what the sink does not accept, and, at
   * synthesis, where the policy's facts are read only when the stack is applied
   */
  alert(sink: IAlertSink, props?: AlertProps): void;
}

/** The verbs of one policy. */
export class PolicyVerbs implements IPolicy {
  constructor(private readonly policy: PolicyDataSource) {}

  warn(): void {
    this.requireFirst("warn", WARNING);
    const { violationCount, undecidedCount, report } = this.policy;
    this.requireOutputs();
    const isQuiet = expression`${violationCount} + ${undecidedCount} == 0`;
    this.check(WARNING, isQuiet, report);
  }

  block({ atMost = 0, onUndecided = "pass", onSuspect = "block" }: BlockProps = {}): void {
    const check = new PropCheck(this.policy, "");
    check.wholeNumber("atMost", atMost, 0);
    check.oneOf("onUndecided", onUndecided, ["pass", "block"]);
    check.oneOf("onSuspect", onSuspect, ["pass", "block"]);
    this.requireFirst("block", GATE);
    const { violationCount, undecidedCount, gateNotice, suspect, report } = this.policy;
    this.requireOutputs();
    const isWithin = expression`${violationCount} <= ${atMost}`;
    const isSurelyWithin = expression`${violationCount} + ${undecidedCount} <= ${atMost}`;
    const gate = new ConditionalOutput(this.policy, GATE, {
      description: `What the gate of the policy ${this.policy.node.path} says`,
      value: expression`${isSurelyWithin} ? "passed" : ${isWithin} ? "not decided" : "blocked"`,
      preconditions: [
        { condition: expression`${suspect} || ${isWithin}`, errorMessage: report },
        ...(onUndecided === "block"
          ? [{ condition: expression`${suspect} || ${isSurelyWithin} || !${isWithin}`, errorMessage: report }]
          : []),
        ...(onSuspect === "block" ? [{ condition: expression`!${suspect}`, errorMessage: report }] : []),
      ],
    });
    gate.overrideLogicalId(terraformName(this.policy, GATE));
    if (onUndecided === "pass") {
      const isDecided = expression`${isSurelyWithin} || !${isWithin}`;
      this.check("undecided-gate", isDecided, gateNotice);
    }
    this.atSynthesis(() => {
      const cause = waitsFor(this.policy);
      if (cause === undefined) return;
      Annotations.of(this.policy).addWarning(
        `block() stops the apply only after what the policy waits for was made, since ${cause}.`,
      );
    });
  }

  alert(sink: IAlertSink, { id = "alert", notifyResolved = true }: AlertProps = {}): void {
    const check = new PropCheck(this.policy, "");
    check.required("id", id);
    if (typeof sink?.bind !== "function") {
      throw check.error("sink", "must be a sink such as new SmnAlert({ topicUrn })");
    }
    this.requireFirst("alert", id);
    this.requireOutputs();
    sink.bind(new Alert(this.policy, id, this.policy, { notifyResolved }));
    this.atSynthesis(() => {
      const cause = waitsFor(this.policy);
      if (cause === undefined) return;
      throw check.error(
        "alert",
        `cannot tell what it has to tell when the plan is made, since ${cause}. Remove that, or tell of it with warn()`,
      );
    });
  }

  private requireFirst(verb: string, id: string): void {
    if (this.policy.node.tryFindChild(id) === undefined) return;
    throw new PropCheck(this.policy, "").error(
      verb,
      `is taken: ${this.policy.node.path}/${id} is there already; each policy has one of each id`,
    );
  }

  /** Outputs come with the first verb: reports point to them. */
  private requireOutputs(): void {
    if (this.policy.node.tryFindChild(POLICY_OUTPUTS) !== undefined) return;
    new PolicyOutputs(this.policy, POLICY_OUTPUTS);
    const { exemptionNotices, exemptionReport } = this.policy;
    this.check("notices", expression`length(${exemptionNotices}) == 0`, exemptionReport);
  }

  private check(
    name: string,
    condition: ReturnType<typeof expression>,
    errorMessage: ReturnType<typeof expression> | string,
  ): void {
    const check = new TerraformCheck(this.policy, name, [{ condition, errorMessage }]);
    check.overrideLogicalId(terraformName(this.policy, name));
  }

  private atSynthesis(run: () => void): void {
    const { policy } = this;
    let isDone = false;
    Aspects.of(policy).add({
      visit: (visited) => {
        if (visited !== policy || isDone) return;
        isDone = true;
        run();
      },
    });
  }
}
