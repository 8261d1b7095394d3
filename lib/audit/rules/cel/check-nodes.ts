import type { RuleSubject } from "../rule";
import { FIELDS, VARIABLES } from "./environment";
import { checkRange } from "./functions";
import { type ASTNode, cel, type Environment } from "./library";
import { parseTime } from "./times";

export const COMPREHENSIONS = new Set(["all", "exists", "exists_one", "map", "filter"]);
/** Number of characters of a literal duration. */
const LONGEST_DURATION = 40;

/**
 * Checks that types cannot do: fields that only `has` can use, values that do not exist, and operations that take long
 * before their first step is counted.
 *
 * @throws ParseError with the position
 */
export function checkNodes(ast: ASTNode, subject: RuleSubject, environment: Environment): void {
  check(ast, undefined);

  function check(node: ASTNode, parent: ASTNode | undefined): void {
    checkField(node, subject);
    checkNull(node);
    checkNumber(node, parent);
    checkKeys(node);
    checkTime(node, environment);
    if (node.op === "rcall" && node.args[1].op === "id" && node.args[1].args === "cel") {
      refuse("cel.bind() is not supported in conditions", node);
    }
    for (const child of childrenOf(node)) check(child, node);
  }
}

/** A node and all its descendants. */
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
  if (node.op !== "." && node.op !== ".?") return;
  const [of, field] = node.args;
  const fields = of.op === "id" ? FIELDS[VARIABLES[subject][of.args] ?? ""] : undefined;
  if (fields === undefined || Object.hasOwn(fields, field)) return;
  refuse(`unknown field ${field}; the fields are ${Object.keys(fields).join(", ")}`, node);
}

/** An int has 64 bits. The lowest one is written as the negative of a number that does not exist. */
function checkNumber(node: ASTNode, parent: ASTNode | undefined): void {
  if (node.op !== "value" || typeof node.args !== "bigint") return;
  const most = 2n ** 63n - (parent?.op === "-_" ? 0n : 1n);
  if (node.args > most || node.args < -(2n ** 63n)) refuse("an integer has at most 64 bits", node);
}

/** A key is a string, an integer, true or false, and occurs once. */
function checkKeys(node: ASTNode): void {
  if (node.op !== "map") return;
  const known = new Set<unknown>();
  for (const [key] of node.args) {
    if (key.op !== "value") continue;
    if (key.args === null || typeof key.args === "number") {
      refuse("a map key must be a string, an integer or a boolean", key);
    }
    // Equal signed and unsigned numbers are the same key.
    const name = typeof key.args === "object" ? key.args.valueOf() : key.args;
    if (known.has(name)) refuse(`a map has each key once, but ${textOf(key)} occurs twice`, key);
    known.add(name);
  }
}

/** Only the disk can be compared with null, to check that there is one. A null field is absent. */
function checkNull(node: ASTNode): void {
  if (node.op !== "==" && node.op !== "!=") return;
  const field = node.args.find(({ op }) => op === ".");
  if (field === undefined || !node.args.some(isNull)) return;
  const asked = textOf(field);
  refuse(`a field is never null; use has(${asked}) to check whether it exists`, node);
}

const isNull = (node: ASTNode) => node.op === "value" && node.args === null;

/** Literal times are parsed once. Some literal durations would take too long to parse. */
function checkTime(node: ASTNode, environment: Environment): void {
  if (node.op !== "call" || (node.args[0] !== "duration" && node.args[0] !== "timestamp")) return;
  const [name, [argument]] = node.args;
  if (argument === undefined) return;
  const isWritten = argument.op === "value";
  if (name === "duration" && !(isWritten && argument.end - argument.start <= LONGEST_DURATION)) {
    refuse('duration() needs a literal duration such as "720h"', argument);
  }
  if (!isWritten) return;
  if (name === "timestamp") {
    if (typeof argument.args !== "string" || parseTime(argument.args) !== undefined) return;
    refuse("timestamp() takes a time in RFC 3339, such as 2027-01-31T00:00:00Z", argument);
  }
  try {
    checkRange(environment.evaluate(textOf(node)));
  } catch (error) {
    if (!(error instanceof cel.EvaluationError)) throw error;
    refuse(`${error.summary}${name === "duration" ? "; the largest unit is hours" : ""}`, argument);
  }
}

/** The source text. */
export const textOf = ({ input, start, end }: ASTNode) => input.slice(start, end);

function refuse(problem: string, node: ASTNode): never {
  throw new cel.ParseError(problem, node);
}
