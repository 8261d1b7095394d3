import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, type TerraformStack } from "cdktf";
import { isPolicy } from "../constructs/policies/policy-data-source";
import { POLICY_OUTPUTS } from "../constructs/policies/policy-verbs";
import { type EmbeddedApiOptions, startEmbeddedApi } from "../embedded";
import { endWithTests } from "./end-with-tests";
import type { EvaluationSignal } from "./evaluation-signal";
import { type ExampleWorld, toScenario } from "./example-world";
import { planStack, type VariableValues } from "./plan-stack";
import { redirectProviders } from "./redirect-providers";
import { terraformIn } from "./run-terraform";

/** A row of a policy as Terraform computed it. */
export interface EvaluatedRow {
  /** ID of the snapshot, the disk or the group. */
  readonly id: string;
  /** Null without one. Groups do not have it. */
  readonly name: string | null;
  /** ID of the disk of a snapshot, null if it is unknown. Rows of disks do not have it. */
  readonly volume_id: string | null;
  /** GiB; null if it is unknown. */
  readonly size: number | null;
  /** RFC 3339 in UTC; null if it is unknown. Groups do not have it. */
  readonly created_at: string | null;
  /** Word of the policy, for example `stale`, or a verdict such as `orphaned`. */
  readonly verdict: string;
  /** Why the row violates the policy or is undecided, in one sentence. */
  readonly reason: string;
  /** What was read and supports it. */
  readonly evidence: readonly string[];
}

/** The result of a plan of the stack. */
export interface PolicyEvaluation {
  /** The violations of each policy by its path in the stack, for example `orphans`; empty if nothing can be read. */
  readonly violations: Readonly<Record<string, readonly EvaluatedRow[]>>;
  /** The undecided rows of each policy, in the same form. */
  readonly undecided: Readonly<Record<string, readonly EvaluatedRow[]>>;
  /** Warnings of the plan: failed checks, and warnings of providers. */
  readonly warnings: readonly string[];
  /** Errors of the plan. */
  readonly errors: readonly string[];
  /** Whether the plan fails. */
  readonly blocked: boolean;
}

/** Behavior of the API, and variables of the stack. */
export interface EvaluationOptions extends Pick<EmbeddedApiOptions, "fault" | "habits"> {
  /**
   * Values of the stack's variables by name, as JSON values.
   *
   * @default - as for `terraform plan`: `TF_VAR_name` of the environment, else the variable's own default
   */
  readonly variables?: VariableValues;
  /**
   * An `AbortSignal` that ends the evaluation: Terraform and the API end, the files are removed, and the promise is rejected with the signal's
   * reason. For example the `signal` that Vitest and `node:test` give to a test, or `AbortSignal.timeout(20_000)`.
   *
   * @default - it ends at the latest with the tests of the file, where the test runner has a global `afterAll`, such as
   * Jest; otherwise when Terraform ends
   */
  readonly signal?: EvaluationSignal;
}

/**
 * Plans a stack with real Terraform against an EVS API on loopback with the example rows, for unit tests of
 * policies. Nothing is applied, so alerts are planned but not sent, and no files remain. It takes a few seconds, so give
 * the test a time-out of 30 seconds or more. Import it at the head of a test file, not in a test. Every `EvsProvider` of the
 * stack, and every official `huaweicloud` provider, reads the example, regardless of its credentials. Providers other
 * than `EvsProvider` must be installable where the test runs.
 *
 * It uses the Terraform in `TERRAFORM_BINARY_NAME`, otherwise the one on the PATH, in the version that the test folder
 * pins for tfenv, asdf or similar tools. It gets the `TF_*` variables (but not `TF_CLI_ARGS`, `TF_DATA_DIR`,
 * `TF_WORKSPACE` and `TF_REATTACH_PROVIDERS`, which are for your own stacks) and the variables for proxies and
 * certificates, and no other variables. It finds providers where your CLI configuration has them.
 *
 * @param build creates the stack, for example `(app) => new SnapshotStack(app, "test")`
 * @throws when the stack cannot be synthesized or initialized, does not declare one of the variables, or Terraform is
 * missing; and the reason of `signal`
 */
export function evaluatePolicies(
  build: (app: App) => TerraformStack,
  world: ExampleWorld,
  { signal, ...options }: EvaluationOptions = {},
): Promise<PolicyEvaluation> {
  return endWithTests(signal, (ending) => evaluate(build, world, options, ending));
}

async function evaluate(
  build: (app: App) => TerraformStack,
  world: ExampleWorld,
  { variables = {}, ...behaviour }: Omit<EvaluationOptions, "signal">,
  signal: AbortSignal,
): Promise<PolicyEvaluation> {
  signal.throwIfAborted();
  const outdir = mkdtempSync(join(tmpdir(), "evs-evaluation-"));
  const api = await startEmbeddedApi({ ...behaviour, scenario: toScenario(world) });
  try {
    const app = new App({ outdir });
    const stack = build(app);
    redirectProviders(stack, api.url);
    const policies = listPolicies(stack);
    app.synth();
    const folder = join(outdir, "stacks", stack.node.id);
    const plan = await planStack(folder, variables, terraformIn(folder, signal));
    const rowsOf = (list: "violations" | "undecided") =>
      Object.fromEntries(
        [...policies].map(([path, address]) => [path, plan.read[address]?.[list] ?? []]),
      ) as PolicyEvaluation[typeof list];
    return {
      violations: rowsOf("violations"),
      undecided: rowsOf("undecided"),
      warnings: plan.warnings,
      errors: plan.errors,
      blocked: plan.errors.length > 0,
    };
  } finally {
    await api.close();
    rmSync(outdir, { recursive: true, force: true });
  }
}

/**
 * The addresses of a stack's policies by their paths. Their outputs are removed: they repeat the rows, and Terraform
 * needs long for many rows.
 */
function listPolicies(stack: TerraformStack): Map<string, string> {
  const addresses = new Map<string, string>();
  for (const policy of stack.node.findAll().filter(isPolicy)) {
    policy.node.tryRemoveChild(POLICY_OUTPUTS);
    const address = `data.${policy.terraformResourceType}.${policy.friendlyUniqueId}`;
    addresses.set(policy.node.path.slice(stack.node.path.length + 1), address);
  }
  return addresses;
}
