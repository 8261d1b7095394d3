import { Annotations, Aspects } from "cdktf";
import type { PolicyDescription } from "../../audit/spec/policy-spec";
import { Alert } from "../alerts/alert";
import type { IAlertSink } from "../alerts/alert-sink";
import { PropCheck } from "../terraform/check-props";
import { ConditionalOutput } from "../terraform/conditional-output";
import { expression } from "../terraform/expression";
import { TerraformCheck } from "../terraform/terraform-check";
import { terraformName } from "../terraform/terraform-name";
import { waitsFor } from "../terraform/waits-for";
import { MissingFacts } from "./missing-facts";
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
   * Shows the violations, the undecided rows and which facts are missing as a warning of the plan, which goes on. Nothing
   * is shown when there is none of them. Why facts are missing, the plan says once for all policies of the stack.
   *
   * @throws PropError when it is called again
   */
  warn(): void;
  /**
   * Fails the plan when there are more violations than `atMost`. A gate is decided only where nothing is missing that the
   * policy needs; more proven violations fail the plan in any case.
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
  private blocksAny = false;
  private alerts = false;
  private isWarned = false;

  constructor(
    private readonly policy: PolicyDataSource,
    private readonly spec: PolicyDescription,
  ) {}

  warn(): void {
    this.requireFirst("warn", WARNING);
    const { violationCount, undecidedCount, warning } = this.policy;
    this.requireOutputs();
    const isQuiet = expression`${violationCount} + ${undecidedCount} == 0 && ${this.isComplete()}`;
    this.check(WARNING, isQuiet, warning);
    MissingFacts.addFor(this.policy, this.spec);
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
    const isSurelyWithin = expression`${this.isComplete()} && !${suspect} && ${violationCount} + ${undecidedCount} <= ${atMost}`;
    const gate = new ConditionalOutput(this.policy, GATE, {
      description: `What the gate of the policy ${this.policy.node.path} says`,
      value: expression`${isSurelyWithin} ? "passed" : ${suspect} || ${isWithin} ? "not decided" : "blocked"`,
      preconditions: [
        { condition: expression`${suspect} || ${isWithin}`, errorMessage: report },
        ...(onUndecided === "block"
          ? [{ condition: expression`${suspect} || ${isSurelyWithin} || !${isWithin}`, errorMessage: report }]
          : []),
        ...(onSuspect === "block" ? [{ condition: expression`!${suspect}`, errorMessage: report }] : []),
      ],
    });
    gate.overrideLogicalId(terraformName(this.policy, GATE));
    const open = [
      ...(onUndecided === "pass" ? [expression`!${suspect} && ${isWithin} && !${isSurelyWithin}`] : []),
      ...(onSuspect === "pass" ? [suspect] : []),
    ];
    if (open.length > 0) this.check("undecided-gate", expression`!anytrue(${open})`, gateNotice);
    this.blocksAny = atMost === 0;
    this.warnOfSilence();
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
    this.alerts = true;
    this.warnOfSilence();
    this.atSynthesis(() => {
      const cause = waitsFor(this.policy);
      if (cause === undefined) return;
      throw check.error(
        "alert",
        `cannot tell what it has to tell when the plan is made, since ${cause}. Remove that, or tell of it with warn()`,
      );
    });
  }

  /** Nothing is missing; also where a mocked provider says nothing at all. */
  private isComplete() {
    return expression`length(${this.policy.incompleteReasons}) == 0`;
  }

  /** Who hears of nothing while anything violates had better be told. */
  private warnOfSilence(): void {
    if (!this.blocksAny || !this.alerts || this.isWarned) return;
    this.isWarned = true;
    Annotations.of(this.policy).addWarning(
      "block({ atMost: 0 }) refuses the plan as soon as anything violates, and a refused plan is never applied, so " +
        "alert() tells nobody of it. Make this policy once more, with its alert(), in a stack of its own, which is " +
        "applied whatever is found.",
    );
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
