// Our own code: npm's ranges give `~>` with two numbers another meaning, and have no `!=`.

const PART = /^(=|!=|>=|<=|>|<|~>)?\s*v?(\d+)(?:\.(\d+))?(?:\.(\d+))?$/;

type Numbers = readonly [number, number, number];

/**
 * Whether Terraform's version constraint, such as `>= 1.2, < 2.0`, allows a version. A constraint that this function
 * cannot decide, such as one with a pre-release, counts as allowed: Terraform decides.
 */
export function satisfies(version: string, constraint: string): boolean {
  const numbers = parse(version);
  if (numbers === undefined) return true;
  return constraint.split(",").every((part) => meets(numbers, part.trim()));
}

function meets(version: Numbers, part: string): boolean {
  const [, operator = "=", ...given] = PART.exec(part) ?? [];
  const named = given.filter((number) => number !== undefined).map(Number);
  if (named.length === 0) return true;
  const [major = 0, minor = 0, patch = 0] = named;
  const order = compare(version, [major, minor, patch]);
  switch (operator) {
    case "!=":
      return order !== 0;
    case ">=":
      return order >= 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case "<":
      return order < 0;
    case "~>":
      // The last given number can be higher. Those before it cannot.
      return order >= 0 && named.slice(0, -1).every((number, index) => version[index] === number);
    default:
      return order === 0;
  }
}

function parse(version: string): Numbers | undefined {
  const match = /^(\d+)\.(\d+)\.(\d+)$/.exec(version);
  return match === null ? undefined : [Number(match[1]), Number(match[2]), Number(match[3])];
}

function compare(a: Numbers, b: Numbers): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
