import { type IResolvable, TerraformLocal, TerraformOutput, Token } from "cdktf";
import { Construct } from "constructs";
import { PropCheck } from "../snapshots/check-props";
import { expression } from "../snapshots/expression";
import { outputName } from "../snapshots/output-name";
import { IS_DATED, isOlderThan, oldestFirst } from "./age";
import type { Duration } from "./duration";
import { checkExemptions, type Exemption, isExempt, stateOf } from "./exemption";
import { linesOf, listOf, messageOf, summaryOf, totalGiBOf } from "./message";
import { type Assertion, TerraformCheck } from "./terraform-check";
import { ViolationList } from "./violation";

/** What every policy takes. */
export interface SnapshotPolicyProps {
  /**
   * Snapshots to leave out. One that has expired, or matches nothing, is itself shown.
   *
   * @default - none is left out
   */
  readonly exemptions?: readonly Exemption[];
  /**
   * A line for whoever reads the plan, for example whom to ask; it stands under the summary.
   *
   * @default - none
   */
  readonly message?: string;
}

/** What a policy says of itself to the base of all policies. Expressions call the row at hand `s`. */
export interface PolicyRule {
  /** What one violation is called, for example `orphaned snapshot`. */
  readonly noun: string;
  /** What is judged: a list of objects with at least `id`, `name`, `volume_id`, `size`, `created_at`, `metadata`. */
  readonly rows: IResolvable;
  /**
   * Whether a row violates the policy.
   *
   * @default - every row does
   */
  readonly condition?: IResolvable;
  /**
   * How long ago a row must have been created to violate it. Where that is not known, the row is `undated`.
   *
   * @default - age does not matter
   */
  readonly olderThan?: Duration;
  /**
   * The row as a violation: an object with the keys of `rows` and `verdict`, `reason` and `evidence`.
   *
   * @default - the row as it is
   */
  readonly violation?: IResolvable;
  /**
   * A line for messages, where something has to be said of how the policy judges.
   *
   * @default - none
   */
  readonly note?: string;
  /**
   * How far the rows can be trusted.
   *
   * @default - they are complete
   */
  readonly scan?: ScanQuality;
}

/** What a scan says of itself. */
export interface ScanQuality {
  /** Whether nothing is missing, and nothing points to a fault: a boolean expression. */
  readonly trusted: IResolvable;
  /** Why not: an expression for a list of texts. */
  readonly reasons: IResolvable;
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

  private readonly scan: ScanQuality;
  private readonly lines: IResolvable;
  private readonly message: IResolvable;
  private readonly notices: Assertion[];
  private output: TerraformOutput | undefined;

  /** @throws PropError for an exemption that makes no sense */
  constructor(scope: Construct, id: string, props: SnapshotPolicyProps, rule: PolicyRule) {
    const check = new PropCheck(scope, id);
    const { exemptions = [], message } = props;
    checkExemptions(check, exemptions);
    if (message !== undefined) check.required("message", message);
    super(scope, id);
    const { noun, rows, olderThan, violation = expression`s`, scan = COMPLETE } = rule;
    this.scan = scan;

    const exempted = this.local("exemptions", stateOf(exemptions, rows));
    const judged = this.local(
      "judged",
      expression`[for s in ${rows} : s if ${rule.condition ?? true} && !${isExempt(exemptions, exempted)}]`,
    );
    const isOld = olderThan === undefined ? true : isOlderThan(olderThan);
    const isUndated = olderThan === undefined ? false : expression`!${IS_DATED}`;
    const found = this.local("found", expression`[for s in ${judged} : ${violation} if ${isOld}]`);
    this.violations = new ViolationList(this.localValue("violations", oldestFirst(found)));
    this.undated = new ViolationList(
      this.localValue("undated", expression`[for s in ${judged} : ${violation} if ${isUndated}]`),
    );
    this.lines = this.local("lines", linesOf(this.violations));
    this.count = Token.asNumber(expression`length(${this.violations})`);
    this.totalGiB = Token.asNumber(totalGiBOf(this.violations));
    const notes = [message, rule.note].filter((line) => line !== undefined);
    const output = outputName(this, "violations");
    const parts = { noun, violations: this.violations, lines: this.lines, notes, output };
    this.summary = Token.asString(summaryOf(parts));
    this.message = messageOf(parts);
    this.notices = [
      ...(olderThan === undefined ? [] : [this.undatedNotice(noun)]),
      ...(exemptions.length === 0 ? [] : this.exemptionNotices(exempted)),
    ];
  }

  /**
   * Shows the violations as a warning of the plan, which goes on. Nothing is shown when there are none.
   *
   * @throws when called twice
   */
  warn(): void {
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

  private undatedNotice(noun: string): Assertion {
    const heading = expression`format("%d %s of unknown age: the creation time is missing or cannot be read",
      length(${this.undated}), length(${this.undated}) == 1 ? ${noun} : ${`${noun}s`})`;
    return {
      condition: expression`length(${this.undated}) == 0`,
      errorMessage: listOf(heading, linesOf(this.undated)),
    };
  }

  private exemptionNotices(states: IResolvable): Assertion[] {
    const expired = expression`[for e in ${states} : e.label if !e.active]`;
    const unmatched = expression`[for e in ${states} : e.label if e.active && !e.matched]`;
    return [
      {
        condition: expression`length(${expired}) == 0`,
        errorMessage: listOf(
          `Expired exemptions of ${this.node.path}, which exempt nothing any more:`,
          expired,
        ),
      },
      {
        // What a scan has missed may still match.
        condition: expression`length(${unmatched}) == 0 || !${this.scan.trusted}`,
        errorMessage: listOf(
          `Exemptions of ${this.node.path} that match no snapshot; remove them if nothing is to come:`,
          unmatched,
        ),
      },
    ];
  }

  /** The output that messages point to: each violation in a line, by snapshot ID. */
  private getOutput(): TerraformOutput {
    if (this.output !== undefined) return this.output;
    this.output = new TerraformOutput(this, "output", {
      description: `Snapshots that violate the policy ${this.node.path}, by ID`,
      value: expression`{ for i, v in ${this.violations} : v.id => ${this.lines}[i] }`,
    });
    this.output.overrideLogicalId(outputName(this, "violations"));
    // Whatever is done about violations, what could not be judged is shown.
    if (this.notices.length > 0) this.check("notices", this.notices);
    return this.output;
  }

  private check(name: string, assertions: readonly Assertion[]): void {
    new TerraformCheck(this, name, assertions).overrideLogicalId(outputName(this, name));
  }

  private local(name: string, value: IResolvable): IResolvable {
    return Token.asAny(this.localValue(name, value).toString());
  }

  /** A local whose name people can recognize in a plan. */
  private localValue(name: string, value: IResolvable): TerraformLocal {
    const local = new TerraformLocal(this, name, value);
    local.overrideLogicalId(outputName(this, name));
    return local;
  }
}

const COMPLETE: ScanQuality = { trusted: expression`true`, reasons: expression`[]` };
