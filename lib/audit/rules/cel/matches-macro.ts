import { compilePattern, PatternError } from "../pattern";
import { spend } from "../steps";
import { type ASTNode, cel } from "./library";

interface Checker {
  check(node: ASTNode, context: unknown): { readonly name: string };
  getType(name: string): unknown;
}
interface Evaluator {
  run(node: ASTNode, context: unknown): unknown;
}

/**
 * `text.matches(pattern)` with patterns in RE2 syntax, which take linear time: whether any part of the text matches.
 * The pattern is a literal, so it is checked with the condition.
 */
export function matchesMacro({ args, receiver }: { args: readonly ASTNode[]; receiver: ASTNode }) {
  const [node] = args;
  if (node?.op !== "value" || typeof node.args !== "string") {
    throw new cel.ParseError("matches() needs a literal string as pattern", node);
  }
  const pattern = patternOf(node.args, node);
  return {
    async: false,
    typeCheck(checker: Checker, _: unknown, context: unknown) {
      const { name } = checker.check(receiver, context);
      if (name === "string" || name === "dyn") return checker.getType("bool");
      throw new cel.TypeError(`matches() needs a string, got the type ${name}`, receiver);
    },
    evaluate(evaluator: Evaluator, _: unknown, context: unknown) {
      const text = evaluator.run(receiver, context);
      if (typeof text === "string") {
        spend(pattern.stepsFor(text));
        return pattern.matches(text);
      }
      throw new cel.EvaluationError("matches() needs a string", receiver);
    },
  };
}

/** The same as a function: `matches(text, pattern)`. */
export function matchesFunction({ args: [receiver, pattern] }: { args: readonly ASTNode[] }) {
  if (receiver === undefined || pattern === undefined)
    throw new cel.ParseError("matches() takes a string and a pattern");
  return matchesMacro({ receiver, args: [pattern] });
}

function patternOf(source: string, node: ASTNode) {
  try {
    return compilePattern(source);
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    throw new cel.ParseError(`not a regular expression in RE2 syntax: ${error.message}`, node);
  }
}
