import { Annotations, Aspects } from "cdktf";
import type { PolicyDescription } from "../../audit/spec/policy-spec";
import { Alert, type AlertTerms } from "../alerts/alert";
import type { IAlertSink } from "../alerts/alert-sink";
import {
  checkNamedSinks,
  checkSink,
  type NamedSinks,
  namedSinksOf,
  PART_NOUNS,
  type PartKind,
  type PartSinks,
} from "../alerts/part-sinks";
import { PropCheck } from "../terraform/check-props";
import { ConditionalOutput } from "../terraform/conditional-output";
import { expression } from "../terraform/expression";
import { literalText } from "../terraform/literal-text";
import { TerraformCheck } from "../terraform/terraform-check";
import { terraformName } from "../terraform/terraform-name";
import { waitsFor } from "../terraform/waits-for";
import { alertSourceOf, partAlertSourceOf } from "./alert-sources";
import { MissingFacts } from "./missing-facts";
import type { PolicyDataSource } from "./policy-data-source";
import { PolicyOutputs } from "./policy-outputs";
import type { AlertProps, BlockProps } from "./policy-props";
import { providerSettingOf } from "./provider-setting";
import { sinceOf } from "./since-of";

/** ID of a policy's stack outputs in it. */
export const POLICY_OUTPUTS = "outputs";
const WARNING = "warning";
const GATE = "gate";

/** Verbs of every policy. */
export interface IPolicy {
  /**
   * Shows violations, undecided rows and missing facts as a warning, and the plan continues. Without any of them,
   * there is no warning. The plan reports once for all policies of the stack why facts are missing.
   *
   * @throws PropError if it is called again
   */
  warn(): void;
  /**
   * Fails the plan if there are more violations than `atMost`. A gate is decided only if every fact that the policy
   * needs was read. More proven violations always fail the plan.
   *
   * @throws PropError if it is called again, and for invalid props
   */
  block(props?: BlockProps): void;
  /**
   * Sends the violations at apply, once for each set of violations, and not again while the set is unchanged. With
   * sinks by owner, account or project, each gets an alert about its rows only; a policy has that once.
   *
   * @throws PropError if the policy already has an alert with that id, for values that the sink does not accept, and,
   * at synthesis, if the policy's facts are read only at apply
   */
  alert(sink: IAlertSink | PartSinks, props?: AlertProps): void;
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

  block({ only = "all", atMost = 0, onUndecided = "pass", onSuspect = "block" }: BlockProps = {}): void {
    const check = new PropCheck(this.policy, "");
    check.oneOf("only", only, ["all", "new"]);
    if (only === "new") this.requireSince("block");
    check.integer("atMost", atMost, 0);
    check.oneOf("onUndecided", onUndecided, ["pass", "block"]);
    check.oneOf("onSuspect", onSuspect, ["pass", "block"]);
    this.requireFirst("block", GATE);
    const { gateNotice, suspect, report } = this.policy;
    const violationCount = only === "new" ? this.policy.newViolationCount : this.policy.violationCount;
    const undecidedCount = only === "new" ? this.policy.newUndecidedCount : this.policy.undecidedCount;
    this.requireOutputs();
    const isWithin = expression`${violationCount} <= ${atMost}`;
    const isSurelyWithin = expression`${this.isComplete()} && !${suspect} && ${violationCount} + ${undecidedCount} <= ${atMost}`;
    const gate = new ConditionalOutput(this.policy, GATE, {
      description: `Result of the gate of the policy ${this.policy.node.path}`,
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
        `block() stops the apply only after the dependencies of the policy are created, because ${cause}.`,
      );
    });
  }

  alert(
    sink: IAlertSink | PartSinks,
    { id = "alert", only = "all", notifyResolved = true }: AlertProps = {},
  ): void {
    const check = new PropCheck(this.policy, "");
    check.required("id", id);
    check.oneOf("only", only, ["all", "new"]);
    if (only === "new") this.requireSince("alert");
    const named = namedSinksOf(sink);
    if (named !== undefined) checkNamedSinks(check, named);
    else checkSink(check, "sink", sink as IAlertSink);
    this.requireFirst("alert", id);
    this.requireOutputs();
    const terms = { notifyResolved, only, isOfFleet: this.policy.fleetInput !== undefined };
    if (named !== undefined) this.alertParts(named, id, terms);
    else (sink as IAlertSink).bind(new Alert(this.policy, id, alertSourceOf(this.policy), terms));
    this.alerts = true;
    this.warnOfSilence();
    this.atSynthesis(() => {
      const cause = waitsFor(this.policy);
      if (cause === undefined) return;
      throw check.error(
        "alert",
        `needs data at plan time, but ${cause}. Remove that dependency, or use warn() instead`,
      );
    });
  }

  private alertParts({ kind, sinks, rest }: NamedSinks, id: string, terms: AlertTerms): void {
    const { policy } = this;
    const check = new PropCheck(policy, "");
    const noun = PART_NOUNS[kind];
    const list = kind === "owners" ? "owner_alerts" : "place_alerts";
    const known =
      kind === "owners" ? policy.alertOwnersInput : (policy.alertAccountsInput ?? policy.alertProjectsInput);
    if (known !== undefined) {
      throw check.error("alert", `already has sinks by ${noun} on this policy; name all ${kind} in one call`);
    }
    const names = Object.keys(sinks);
    const literal = names.map((name) => literalText(name));
    if (kind === "owners") policy.alertOwners = literal;
    else if (kind === "accounts") policy.alertAccounts = literal;
    else policy.alertProjects = literal;
    for (const [place, name] of names.entries()) {
      sinks[name]?.bind(new Alert(policy, `${id}_${name}`, partAlertSourceOf(policy, list, place), terms));
    }
    rest.bind(new Alert(policy, id, partAlertSourceOf(policy, list, names.length), terms));
    this.atSynthesis(() => {
      const problem = this.partProblem(kind);
      if (problem !== undefined) throw check.error("alert", `has sinks by ${noun}, but ${problem}`);
    });
  }

  /** Why there are no such parts. */
  private partProblem(kind: PartKind): string | undefined {
    const { policy } = this;
    if (kind === "owners") {
      const isSet = providerSettingOf(policy, "ownersInput") !== undefined;
      return isSet ? undefined : "rows have no owner; set owners on the EvsProvider";
    }
    if (policy.fleetInput === undefined) return "the policy reads one project; set fleet";
    const across: unknown = Reflect.get(policy, "acrossInput");
    const isCut = across === "fleet" || (across === "account" && kind === "projects");
    return isCut ? `its groups are across the ${across}` : undefined;
  }

  /** At synthesis, because the provider may be added later. */
  private requireSince(verb: string): void {
    this.atSynthesis(() => {
      if (sinceOf(this.policy) !== undefined) return;
      throw new PropCheck(this.policy, "").error(
        verb,
        'has { only: "new" }, but there is no earlier answer to compare with; set since on the policy or on its ' +
          "EvsProvider",
      );
    });
  }

  /** No fact is missing. It is also true if a mocked provider returns nothing. */
  private isComplete() {
    return expression`length(${this.policy.incompleteReasons}) == 0`;
  }

  /** Warns if an alert is never sent while there are violations. */
  private warnOfSilence(): void {
    if (!this.blocksAny || !this.alerts || this.isWarned) return;
    this.isWarned = true;
    Annotations.of(this.policy).addWarning(
      "block({ atMost: 0 }) fails the plan when there is a violation, and a failed plan is never applied, so " +
        "alert() never sends it. Add the same policy with alert() to a separate stack without this gate.",
    );
  }

  private requireFirst(verb: string, id: string): void {
    if (this.policy.node.tryFindChild(id) === undefined) return;
    throw new PropCheck(this.policy, "").error(
      verb,
      verb === "alert"
        ? `cannot use the id "${id}" because this policy already has it; set another id`
        : "was already called on this policy; call it once",
    );
  }

  /** Outputs are added with the first method, because reports refer to them. */
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
