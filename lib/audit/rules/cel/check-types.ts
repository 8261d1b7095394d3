import { COMPREHENSIONS, nodesOf } from "./check-nodes";
import { instrument } from "./instrument";
import type { ASTNode, Environment } from "./library";

type Parsed = ReturnType<Environment["parse"]>;

/**
 * Checks the types of a condition and prepares it to run.
 *
 * @returns the type of its result
 * @throws TypeError of the library, with the position
 */
export function checkTypes(parsed: Parsed, environment: Environment): string | undefined {
  typeEmptyLists(parsed.ast, environment);
  const { type, error } = parsed.check();
  if (error !== undefined) throw error;
  instrument(parsed.ast);
  return type;
}

/** Gives the items of empty lists a type: the library has none for them, and fails when it needs one. */
function typeEmptyLists(ast: ASTNode, environment: Environment): void {
  for (const node of nodesOf(ast)) {
    if (node.op !== "rcall" || !COMPREHENSIONS.has(node.args[0])) continue;
    const range = node.args[1];
    if (range.op !== "list" || range.args.length > 0) continue;
    const list = environment.parse("[dyn(1)]");
    list.check();
    Object.assign(range, { checkedType: Reflect.get(list.ast, "checkedType") as unknown });
  }
}
