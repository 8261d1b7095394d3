import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { TerraformFailure } from "./run-terraform";

/** Values of a stack's variables by name. */
export type VariableValues = Readonly<Record<string, unknown>>;

/** The result of a plan. */
export interface StackPlan {
  /** Results of data sources, by their addresses. */
  readonly read: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly warnings: readonly string[];
  /** All errors of the plan, even if one of them would hide the others. */
  readonly errors: readonly string[];
}

interface Check {
  readonly assert: readonly unknown[];
}

/** The parts of a synthesized stack that are read here. */
interface SynthesizedStack {
  readonly terraform: Record<string, unknown>;
  output?: Record<string, { precondition?: readonly unknown[] }>;
  check?: Record<string, Check>;
  readonly variable?: Readonly<Record<string, unknown>>;
}

interface CheckResult {
  readonly address: { readonly kind: string; readonly name: string };
  readonly instances?: readonly { readonly problems?: readonly { readonly message: string }[] }[];
}

interface ReadResource {
  readonly address: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** The parts of `terraform show -json` that are read here. */
interface PlanFile {
  readonly prior_state?: {
    readonly values?: { readonly root_module: { readonly resources?: readonly ReadResource[] } };
  };
  readonly checks?: readonly CheckResult[];
}

interface LogLine {
  readonly type: string;
  readonly diagnostic?: { readonly severity: string; readonly summary: string; readonly detail: string };
}

const BLOCKING = "blocking_";
const CHECK_FAILED = "Check block assertion failed";

/**
 * Plans the synthesized stack in a folder.
 *
 * @param run runs a Terraform command in the folder, and returns its output
 * @throws if the stack cannot be initialized, or does not declare a given variable; and the errors of `run`
 */
export async function planStack(
  folder: string,
  variables: VariableValues,
  run: (args: readonly string[]) => Promise<string>,
): Promise<StackPlan> {
  prepare(join(folder, "cdk.tf.json"), folder, variables);
  await run(["init", "-input=false", "-no-color"]);
  const log = await run(["plan", "-input=false", "-json", "-out=plan"]).then(
    (text) => ({ text, failed: false }),
    (error: unknown) => {
      if (!(error instanceof TerraformFailure && error.stdout)) throw error;
      return { text: error.stdout, failed: true };
    },
  );
  const diagnostics = log.text.split("\n").flatMap(diagnosticOf);
  const messages = (severity: string) =>
    diagnostics
      .filter((diagnostic) => diagnostic.severity === severity && diagnostic.summary !== CHECK_FAILED)
      .map(({ summary, detail }) => [summary, detail].filter(Boolean).join("\n"));
  if (log.failed) return { read: {}, warnings: messages("warning"), errors: messages("error") };

  const plan = JSON.parse(await run(["show", "-json", "plan"])) as PlanFile;
  const resources = plan.prior_state?.values?.root_module.resources ?? [];
  const isBlocking = ({ address }: CheckResult) => address.name.startsWith(BLOCKING);
  const checks = plan.checks ?? [];
  return {
    read: Object.fromEntries(resources.map(({ address, values }) => [address, values])),
    warnings: [...messages("warning"), ...checks.filter((check) => !isBlocking(check)).flatMap(problemsOf)],
    errors: checks.filter(isBlocking).flatMap(problemsOf),
  };
}

/**
 * Changes preconditions of outputs to checks, because a failed plan has neither outputs nor warnings. Keeps the state
 * in the folder. Writes the values of the variables next to it, where they take precedence over `TF_VAR_` ones.
 */
function prepare(file: string, folder: string, variables: VariableValues): void {
  const stack = JSON.parse(readFileSync(file, "utf8")) as SynthesizedStack;
  stack.terraform.backend = { local: { path: join(folder, "terraform.tfstate") } };
  delete stack.terraform.cloud;
  for (const [name, output] of Object.entries(stack.output ?? {})) {
    if (output.precondition === undefined) continue;
    stack.check = { ...stack.check, [`${BLOCKING}${name}`]: { assert: output.precondition } };
    delete output.precondition;
  }
  writeFileSync(file, JSON.stringify(stack));

  const declared = Object.keys(stack.variable ?? {});
  const unknown = Object.keys(variables).filter((name) => !declared.includes(name));
  if (unknown.length > 0) {
    const known = declared.length > 0 ? declared.join(", ") : "none";
    throw new Error(
      `'variables' has names that the stack does not declare: ${unknown.join(", ")}. It declares ${known}.`,
    );
  }
  writeFileSync(join(folder, "evaluation.auto.tfvars.json"), JSON.stringify(variables));
}

const problemsOf = ({ instances = [] }: CheckResult): string[] =>
  instances.flatMap(({ problems = [] }) => problems.map(({ message }) => message));

function diagnosticOf(line: string): NonNullable<LogLine["diagnostic"]>[] {
  if (!line.startsWith("{")) return [];
  const { type, diagnostic } = JSON.parse(line) as LogLine;
  return type === "diagnostic" && diagnostic !== undefined ? [diagnostic] : [];
}
