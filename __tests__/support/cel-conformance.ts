import {
  getConformanceSuite,
  type IncrementalTest,
  type IncrementalTestSuite,
} from "@bufbuild/cel-spec/testdata/tests.js";
import { checkNodes } from "../../lib/audit/rules/cel/check-nodes";
import { checkTypes } from "../../lib/audit/rules/cel/check-types";
import { environmentOf } from "../../lib/audit/rules/cel/environment";
import { withSteps } from "../../lib/audit/rules/steps";

/** A case of the specification's own suite. */
export interface ConformanceCase {
  /** The file, the section and the name. */
  readonly path: string;
  readonly expression: string;
  readonly isChecked: boolean;
  /** Whether our language does what the case says; an error is told. */
  run(): true | string;
}

/** Every case, as the specification publishes them. */
export function conformanceCases(): ConformanceCase[] {
  return getConformanceSuite().suites.flatMap((file) => casesOf(file, file.name));
}

function casesOf({ suites, tests }: IncrementalTestSuite, path: string): ConformanceCase[] {
  return [
    ...tests.map(({ original, name }) => ({
      path: `${path}/${name}`,
      expression: original.expr,
      isChecked: !original.disableCheck,
      run: () => run(original),
    })),
    ...suites.flatMap((suite) => casesOf(suite, `${path}/${suite.name}`)),
  ];
}

type Original = IncrementalTest["original"];
type Value = Extract<Original["resultMatcher"], { case: "value" }>["value"];

function run({ expr, bindings, resultMatcher }: Original): true | string {
  const found = tryEvaluate(expr, bindings);
  if (resultMatcher.case === "evalError") {
    return found.error !== undefined || `no error: ${shown(found.value)}`;
  }
  if (found.error !== undefined) return found.error;
  const expected =
    resultMatcher.case === "value"
      ? fromSuite(resultMatcher.value)
      : resultMatcher.case === "typedResult"
        ? resultMatcher.value.result && fromSuite(resultMatcher.value.result)
        : true;
  return shown(found.value) === shown(expected) || `${shown(found.value)}, not ${shown(expected)}`;
}

interface Outcome {
  readonly value?: unknown;
  /** Undefined where there is none. */
  readonly error?: string | undefined;
}

function tryEvaluate(expression: string, bindings: Original["bindings"]): Outcome {
  try {
    const environment = environmentOf("snapshot").clone();
    const context: Record<string, unknown> = {};
    for (const [name, bound] of Object.entries(bindings)) {
      if (bound.kind.case !== "value") throw new Error("bound to no value");
      context[name] = fromSuite(bound.kind.value);
      environment.registerVariable(name, "dyn");
    }
    const parsed = environment.parse(expression);
    checkNodes(parsed.ast, "snapshot", environment);
    checkTypes(parsed, environment);
    return { value: withSteps(() => parsed(context) as unknown) };
  } catch (error) {
    return { error: (error as Error).message.split("\n")[0] ?? "" };
  }
}

/** A value of the suite in the form that the language's library has for it. */
function fromSuite({ kind }: Value): unknown {
  switch (kind.case) {
    case "listValue":
      return kind.value.values.map(fromSuite);
    case "mapValue":
      return new Map(
        kind.value.entries.map(({ key, value }) => [key && fromSuite(key), value && fromSuite(value)]),
      );
    case "uint64Value":
      return { value: kind.value };
    case "typeValue":
      return `type ${kind.value}`;
    case "objectValue":
      return `object ${kind.value.typeUrl}`;
    case "nullValue":
      return null;
    default:
      return kind.value;
  }
}

/** Values as texts that are the same where the values are. */
function shown(value: unknown): string {
  if (typeof value === "bigint") return `${value}`;
  if (typeof value === "number") return Object.is(value, -0) ? "0.0" : `${value}d`;
  if (value instanceof Uint8Array) return `bytes ${Buffer.from(value).toString("hex")}`;
  if (Array.isArray(value)) return `[${value.map(shown).join()}]`;
  if (value instanceof Map) {
    return `{${[...value]
      .map(([key, item]) => `${shown(key)}:${shown(item)}`)
      .sort()
      .join()}}`;
  }
  if (typeof value === "object" && value !== null) {
    const name = /^Type<(.*)>$/.exec(String(value))?.[1];
    if (name !== undefined) return JSON.stringify(`type ${name === "null" ? "null_type" : name}`);
    if ("value" in value && typeof value.value === "bigint") return `${value.value}u`;
  }
  return JSON.stringify(value) ?? "undefined";
}
