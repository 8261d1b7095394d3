import { spend } from "../steps";
import { checkRange } from "./functions";
import { type ASTNode, cel } from "./library";
import { inZone, parseTime } from "./times";

interface Evaluator {
  run(node: ASTNode, context: unknown): unknown;
}
type Evaluate = (evaluator: Evaluator, node: ASTNode, context: unknown) => unknown;

/** A node as the library uses it, with properties that its types lack. */
interface Inside {
  readonly op: string;
  readonly args: unknown;
  readonly meta: {
    readonly alternate?: ASTNode;
    readonly macro?: { evaluate: (evaluator: Evaluator, macro: unknown, context: unknown) => unknown };
    readonly evaluate: Evaluate;
  };
  evaluate: Evaluate;
}

/** Number of characters or list items per step. */
const PER_STEP = { text: 64, list: 1 } as const;

/**
 * Makes every part of a checked condition count its steps and refuse results out of range. Gives some functions the
 * meaning of the specification.
 */
export function instrument(ast: ASTNode): void {
  const seen = new Set<ASTNode>();
  const visit = (node: ASTNode) => {
    if (seen.has(node)) return;
    seen.add(node);
    const inside = node as unknown as Inside;
    const original = meaningOf(node) ?? evaluateOf(inside);
    inside.evaluate = (evaluator, _, context) => {
      spend(1);
      const value = original(evaluator, node, context);
      if (typeof value === "string") spend(Math.ceil(value.length / PER_STEP.text));
      else if (Array.isArray(value)) spend(value.length / PER_STEP.list);
      // The lowest integer is written as the negative of a number that does not exist.
      else if (node.op !== "value") ranged(value, node);
      return value;
    };
    for (const child of insideOf(inside)) visit(child);
  };
  visit(ast);
}

function evaluateOf({ meta }: Inside): Evaluate {
  const { alternate, macro, evaluate } = meta;
  if (alternate !== undefined) return (evaluator, _, context) => evaluator.run(alternate, context);
  if (macro !== undefined) return (evaluator, _, context) => macro.evaluate(evaluator, macro, context);
  return evaluate;
}

/** All child nodes that can be evaluated. */
function insideOf({ args, meta }: Inside): ASTNode[] {
  return [...nodesIn(args), ...(meta.alternate === undefined ? [] : [meta.alternate])];
}

function nodesIn(value: unknown): ASTNode[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== "object" || value === null) return [];
  if ("op" in value && "meta" in value) return [value as unknown as ASTNode];
  // The parts of a comprehension.
  return "iterable" in value && "step" in value ? Object.values(value).flatMap(nodesOnly) : [];
}

const nodesOnly = (value: unknown) =>
  typeof value === "object" && value !== null && "op" in value ? nodesIn(value) : [];

function ranged(value: unknown, node: ASTNode): void {
  try {
    checkRange(value);
  } catch (error) {
    throw error instanceof cel.EvaluationError ? new cel.EvaluationError(error.summary, node) : error;
  }
}

/** Fields of a time on a clock. */
const FIELDS: Readonly<Record<string, (clock: Date) => number>> = {
  getFullYear: (clock) => clock.getUTCFullYear(),
  getMonth: (clock) => clock.getUTCMonth(),
  getDate: (clock) => clock.getUTCDate(),
  getDayOfMonth: (clock) => clock.getUTCDate() - 1,
  getDayOfWeek: (clock) => clock.getUTCDay(),
  getDayOfYear: (clock) =>
    Math.floor((clock.getTime() - Date.UTC(clock.getUTCFullYear(), 0, 1)) / 86_400_000),
  getHours: (clock) => clock.getUTCHours(),
  getMinutes: (clock) => clock.getUTCMinutes(),
  getSeconds: (clock) => clock.getUTCSeconds(),
  getMilliseconds: (clock) => clock.getUTCMilliseconds(),
};

/** Replacements for functions whose meaning differs from the specification, or that do too much in one step. */
function meaningOf(node: ASTNode): Evaluate | undefined {
  if (node.op === "map") return mapOf(node, node.args);
  if (node.op === "call") {
    const [name, [argument]] = node.args;
    return name === "timestamp" && argument !== undefined ? timestampOf(node, argument) : undefined;
  }
  if (node.op !== "rcall") return undefined;
  const [name, receiver, [first, second]] = node.args;
  const field = FIELDS[name];
  if (field !== undefined) return fieldOf(node, receiver, first, field);
  if (name === "replace" && first !== undefined && second !== undefined) {
    return sized(
      node,
      [receiver, first, second],
      ([text = 0, from = 0, to = 0]) => text + (text / (from || 1) + 1) * to,
    );
  }
  const recased = RECASED[name];
  if (recased !== undefined)
    return (evaluator, _, context) => recased(String(evaluator.run(receiver, context)));
  if (name === "join" && first !== undefined) {
    return sized(node, [receiver, first], ([items = 0, separator = 0]) => items * separator);
  }
  return undefined;
}

const RECASED: Readonly<Record<string, (text: string) => string>> = {
  lowerAscii: (text) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()),
  upperAscii: (text) => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase()),
};

/** A literal map. Its keys can have different types. */
function mapOf(node: ASTNode, entries: readonly (readonly [ASTNode, ASTNode])[]): Evaluate {
  const original = evaluateOf(node as unknown as Inside);
  return (evaluator, _, context) => {
    const map = new Map<unknown, unknown>();
    for (const [key, value] of entries) {
      const name = evaluator.run(key, context);
      // An unsigned number is an object, so it cannot be a key of a Map.
      if (typeof name === "object") return original(evaluator, node, context);
      if (map.has(name)) throw new cel.EvaluationError("a map has each key once", key);
      map.set(name, evaluator.run(value, context));
    }
    return map;
  };
}

function timestampOf(node: ASTNode, argument: ASTNode): Evaluate {
  const original = evaluateOf(node as unknown as Inside);
  return (evaluator, _, context) => {
    const value = evaluator.run(argument, context);
    if (typeof value !== "string") return original(evaluator, node, context);
    const time = parseTime(value);
    if (time !== undefined) return time;
    throw new cel.EvaluationError("timestamp() takes a time in RFC 3339, such as 2027-01-31T00:00:00Z", node);
  };
}

function fieldOf(
  node: ASTNode,
  receiver: ASTNode,
  zone: ASTNode | undefined,
  field: (clock: Date) => number,
): Evaluate {
  const original = evaluateOf(node as unknown as Inside);
  return (evaluator, _, context) => {
    const time = evaluator.run(receiver, context);
    // A duration has such fields too.
    if (!(time instanceof Date)) return original(evaluator, node, context);
    const name = zone === undefined ? "UTC" : String(evaluator.run(zone, context));
    const clock = name === "UTC" ? time : inZone(time, name);
    if (clock !== undefined) return BigInt(field(clock));
    throw new cel.EvaluationError(`no time zone ${JSON.stringify(name)}`, node);
  };
}

/** A function whose result may be much larger than its arguments: its steps are counted first. */
function sized(
  node: ASTNode,
  parts: readonly ASTNode[],
  size: (lengths: readonly number[]) => number,
): Evaluate {
  const original = evaluateOf(node as unknown as Inside);
  return (evaluator, _, context) => {
    const lengths = parts.map(
      (part) => (evaluator.run(part, context) as { readonly length?: number }).length ?? 0,
    );
    spend(Math.ceil(size(lengths) / PER_STEP.text));
    return original(evaluator, node, context);
  };
}
