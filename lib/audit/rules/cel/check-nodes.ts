import type { RuleSubject } from "../rule";
import { FIELDS, VARIABLES } from "./environment";
import { type ASTNode, cel, type Environment } from "./library";

const COMPREHENSIONS = new Set(["all", "exists", "exists_one", "map", "filter"]);
/** What a comprehension may go over: something that is there, or written out, and so no longer than either. */
const RANGES = new Set<ASTNode["op"]>(["id", ".", "[]", "list", "value"]);
/** Characters of a duration that is written out. */
const LONGEST_DURATION = 40;

/**
 * What types cannot say: fields that only `has` asks for, and what could take a time that grows faster than the row.
 *
 * @throws ParseError with the place
 */
export function checkNodes(ast: ASTNode, subject: RuleSubject, environment: Environment): void {
  check(ast, false);

  function check(node: ASTNode, isInComprehension: boolean): void {
    checkField(node, subject);
    checkNull(node);
    checkTime(node, environment);
    const isComprehension = node.op === "rcall" && COMPREHENSIONS.has(node.args[0]);
    if (isComprehension) {
      if (isInComprehension) refuse(`${node.args[0]}() cannot be nested in another such function`, node);
      const range = node.args[1];
      if ([...nodesOf(range)].some(({ op }) => !RANGES.has(op))) {
        refuse(`${node.args[0]}() needs a field or a literal list`, range);
      }
    }
    if (node.op === "rcall" && node.args[1].op === "id" && node.args[1].args === "cel") {
      refuse("cel.bind() is not supported in conditions", node);
    }
    for (const child of childrenOf(node)) check(child, isInComprehension || isComprehension);
  }
}

/** A node and all that is below it. */
export function* nodesOf(node: ASTNode): Generator<ASTNode> {
  yield node;
  for (const child of childrenOf(node)) yield* nodesOf(child);
}

function childrenOf(node: ASTNode): readonly ASTNode[] {
  switch (node.op) {
    case "value":
    case "id":
      return [];
    case ".":
    case ".?":
      return [node.args[0]];
    case "call":
      return node.args[1];
    case "rcall":
      return [node.args[1], ...node.args[2]];
    case "!_":
    case "-_":
      return [node.args];
    case "map":
      return node.args.flat();
    default:
      return node.args;
  }
}

function checkField(node: ASTNode, subject: RuleSubject): void {
  if (node.op !== ".") return;
  const [of, field] = node.args;
  const fields = of.op === "id" ? FIELDS[VARIABLES[subject][of.args] ?? ""] : undefined;
  if (fields === undefined || Object.hasOwn(fields, field)) return;
  refuse(`unknown field ${field}; the fields are ${Object.keys(fields).join(", ")}`, node);
}

/** Only whether there is a disk is asked with null; a field that is null is not there. */
function checkNull(node: ASTNode): void {
  if (node.op !== "==" && node.op !== "!=") return;
  const field = node.args.find(({ op }) => op === ".");
  if (field === undefined || !node.args.some(isNull)) return;
  const asked = textOf(field);
  refuse(`a field is never null; use has(${asked}) to check whether it exists`, node);
}

const isNull = (node: ASTNode) => node.op === "value" && node.args === null;

/** Times that are written out are looked at once; of durations others would take too long to read. */
function checkTime(node: ASTNode, environment: Environment): void {
  if (node.op !== "call" || (node.args[0] !== "duration" && node.args[0] !== "timestamp")) return;
  const [name, [argument]] = node.args;
  if (argument === undefined) return;
  const isWritten = argument.op === "value";
  if (name === "duration" && !(isWritten && argument.end - argument.start <= LONGEST_DURATION)) {
    refuse('duration() needs a literal duration such as "720h"', argument);
  }
  if (!isWritten) return;
  try {
    environment.evaluate(textOf(node));
  } catch (error) {
    if (!(error instanceof cel.EvaluationError)) throw error;
    refuse(`${error.summary}${name === "duration" ? "; the largest unit is hours" : ""}`, argument);
  }
}

/** What was written. */
export const textOf = ({ input, start, end }: ASTNode) => input.slice(start, end);

function refuse(problem: string, node: ASTNode): never {
  throw new cel.ParseError(problem, node);
}
