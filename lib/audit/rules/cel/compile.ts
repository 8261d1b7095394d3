import type { Texts } from "../../catalogue";
import { oneLine } from "../../catalogue/text";
import { certain, Unknown, unknown } from "../../known";
import { ConditionError, MOST_CONDITION_BYTES, type RuleCondition, type RuleSubject } from "../rule";
import { MOST_STEPS, StepsError, withSteps } from "../steps";
import { checkNodes, nodesOf, textOf } from "./check-nodes";
import { checkTypes } from "./check-types";
import { environmentOf, FIELDS, LIMITS, VARIABLES } from "./environment";
import { type ASTNode, cel } from "./library";
import { DiskView, SnapshotView, UnknownFieldError } from "./views";

/** Number of characters of the library's messages: they may contain the condition, or a row's text. */
const LONGEST_PROBLEM = 300;

/** @throws ConditionError */
export function compile(text: string, subject: RuleSubject): RuleCondition {
  const bytes = Buffer.byteLength(text);
  if (bytes > MOST_CONDITION_BYTES)
    throw new ConditionError(`must have at most ${MOST_CONDITION_BYTES} bytes in UTF-8, got ${bytes}`);
  const { evaluate, ast } = parse(text, subject);
  const nodes = [...nodesOf(ast)];
  return {
    text,
    asksForDisk: nodes.some(({ op, args }) => op === "id" && args === "disk"),
    fields: [...new Set(nodes.flatMap((node) => fieldOf(node, subject)))],
    test({ snapshot, disk, now, texts }) {
      try {
        const row = {
          now,
          ...(snapshot === undefined ? {} : { snapshot: new SnapshotView(snapshot, texts) }),
          ...(disk === undefined ? {} : { disk: new DiskView(disk, texts) }),
        };
        return certain(withSteps(() => evaluate(row)));
      } catch (error) {
        return unknown(whyOf(error, text, texts));
      }
    },
  };
}

function parse(text: string, subject: RuleSubject) {
  const environment = environmentOf(subject);
  try {
    const evaluate = environment.parse(text);
    checkNodes(evaluate.ast, subject, environment);
    const type = checkTypes(evaluate, environment);
    if (type === "bool") return { evaluate: evaluate as (facts: object) => boolean, ast: evaluate.ast };
    throw new ConditionError(`must be a boolean, got the type ${type}`);
  } catch (error) {
    if (!isProblem(error)) throw error;
    const { code, summary, range } = error;
    const problem =
      code === "limit_exceeded"
        ? `more than ${LIMITS.maxAstNodes} parts, or more than ${LIMITS.maxDepth} levels of nesting`
        : code === "unknown_variable"
          ? `${summary}; the variables are ${Object.keys(VARIABLES[subject]).join(", ")}`
          : summary;
    throw new ConditionError(
      `must be a condition in CEL: ${shown(problem)}${placeOf(text, range?.start ?? 0)}`,
    );
  }
}

const isProblem = (error: unknown) =>
  error instanceof cel.ParseError || error instanceof cel.TypeError || error instanceof cel.EvaluationError;

/** The field of a variable that a node reads. */
function fieldOf(node: ASTNode, subject: RuleSubject): string[] {
  if (node.op !== "." && node.op !== ".?") return [];
  const [of, field] = node.args;
  if (of.op !== "id" || FIELDS[VARIABLES[subject][of.args] ?? ""] === undefined) return [];
  return [`${of.args}.${field}`];
}

/** Why the language has no result. */
function whyOf(error: unknown, text: string, texts: Texts): Unknown {
  if (error instanceof UnknownFieldError) return error.why;
  if (error instanceof StepsError)
    return new Unknown("answer", texts.policies.rules.tooLong(MOST_STEPS), "absent");
  if (!(error instanceof Error)) throw error;
  if (!(error instanceof cel.EvaluationError)) return failed(error.message, text, undefined, texts);
  const { code, node, summary, range } = error;
  if (code !== "no_such_key" || node === undefined) return failed(summary, text, range?.start, texts);
  const missing = oneLine(textOf(node));
  return new Unknown(missing, texts.policies.rules.lacks(missing), "absent");
}

const failed = (problem: string, text: string, at: number | undefined, { policies }: Texts) =>
  new Unknown("answer", policies.rules.noAnswer(`${shown(problem)}${placeOf(text, at)}`), "absent");

const shown = (problem: string) => oneLine(problem.slice(0, LONGEST_PROBLEM));

function placeOf(text: string, at: number | undefined): string {
  if (at === undefined) return "";
  const before = text.slice(0, at).split("\n");
  return ` (line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1})`;
}
