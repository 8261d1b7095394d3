import { type IResolvable, TerraformLocal, TerraformOutput, Token } from "cdktf";
import { Construct } from "constructs";
import { PropCheck } from "../snapshots/check-props";
import { expression } from "../snapshots/expression";
import { outputName } from "../snapshots/output-name";
import { linesOf, messageOf, summaryOf } from "./message";
import { TerraformCheck } from "./terraform-check";
import { ViolationList } from "./violation";

/** What a rule hands to the base of all policies. */
export interface PolicyRule {
  /** What one violation is called, for example `orphaned snapshot`. */
  readonly noun: string;
  /**
   * The violations, oldest first: a list of objects with `id`, `name`, `volume_id`, `size`, `created_at`, `verdict`,
   * `reason` and `evidence`.
   */
  readonly violations: IResolvable;
}

/** How much a blocking policy lets through. */
export interface BlockProps {
  /**
   * Violations that are let through.
   *
   * @default 0
   */
  readonly atMost?: number;
}

/** A rule over snapshots: its violations, and what happens when there are any. */
export abstract class SnapshotPolicy extends Construct {
  /** The violations, oldest first. */
  readonly violations: ViolationList;
  /** Number of violations. */
  readonly count: number;
  /** Provisioned GiB of the violating snapshots; not what is billed. */
  readonly totalGiB: number;
  /** How many and how large, in one line. */
  readonly summary: string;

  private readonly lines: IResolvable;
  private readonly message: IResolvable;
  private output: TerraformOutput | undefined;

  constructor(scope: Construct, id: string, { noun, violations }: PolicyRule) {
    super(scope, id);
    this.violations = new ViolationList(this.local("violations", violations));
    this.lines = Token.asAny(this.local("lines", linesOf(this.violations)).toString());
    this.count = Token.asNumber(expression`length(${this.violations})`);
    this.totalGiB = Token.asNumber(
      expression`sum(concat([0], [for v in ${this.violations} : v.size if v.size != null]))`,
    );
    const parts = {
      noun,
      violations: this.violations,
      lines: this.lines,
      output: outputName(this, "violations"),
    };
    this.summary = Token.asString(summaryOf(parts));
    this.message = messageOf(parts);
  }

  /** Shows the violations as a warning of the plan, which goes on. Nothing is shown when there are none. */
  warn(): void {
    this.getOutput();
    const check = new TerraformCheck(this, "warning", {
      condition: expression`${this.count} == 0`,
      errorMessage: this.message,
    });
    check.overrideLogicalId(outputName(this, "warning"));
  }

  /**
   * Fails the plan, before anything is changed, when there are more violations than `atMost`.
   *
   * @throws PropError unless `atMost` is a whole number of at least 0
   */
  block({ atMost = 0 }: BlockProps = {}): void {
    new PropCheck(this, "block").wholeNumber("atMost", atMost, 0);
    // cdktf drops the precondition of a TerraformOutput, so it is written as an override.
    this.getOutput().addOverride("precondition", [
      { condition: expression`${this.count} <= ${atMost}`, error_message: this.message },
    ]);
  }

  /** The output that messages point to: each violation in a line, by snapshot ID. */
  private getOutput(): TerraformOutput {
    this.output ??= this.createOutput();
    return this.output;
  }

  private createOutput(): TerraformOutput {
    const output = new TerraformOutput(this, "output", {
      description: `Snapshots that violate the policy ${this.node.path}, by ID`,
      value: expression`{ for i, v in ${this.violations} : v.id => ${this.lines}[i] }`,
    });
    output.overrideLogicalId(outputName(this, "violations"));
    return output;
  }

  /** A local whose name people can recognize in a plan. */
  private local(name: string, value: IResolvable): TerraformLocal {
    const local = new TerraformLocal(this, name, value);
    local.overrideLogicalId(outputName(this, name));
    return local;
  }
}
