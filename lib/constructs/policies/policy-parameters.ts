import type { Parameter } from "../../audit/spec/parameters";
import type { PolicyDescription } from "../../audit/spec/policy-spec";
import type { PropCheck } from "../terraform/check-props";
import { literalText } from "../terraform/literal-text";
import { checkDuration, Duration } from "./duration";
import type { PolicyDataSource } from "./policy-data-source";

/** Props whose name is not the argument in camel case. */
const PROPS: Readonly<Partial<Record<string, string>>> = { at_most_gib: "atMostGiB", for_at_least: "for" };

const camelCase = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
/** The prop of an argument. */
export const propOf = (name: string) => PROPS[name] ?? camelCase(name);

/**
 * The arguments of a policy's data source that other policies do not have.
 *
 * @throws PropError for an invalid prop
 */
export function parametersOf({ parameters }: PolicyDescription, check: PropCheck, props: object): object {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]) => {
      const property = propOf(name);
      return [camelCase(name), toInput(check, property, parameter, Reflect.get(props, property))];
    }),
  );
}

function toInput(check: PropCheck, property: string, parameter: Parameter, given: unknown): unknown {
  if (parameter.kind === "duration" && (parameter.isRequired || given !== undefined)) {
    checkDuration(check, property, given);
  }
  const value = given instanceof Duration ? given.toString() : given;
  check.parameter(property, parameter, value);
  if (Array.isArray(value)) return value.map((text) => literalText(text));
  return typeof value === "string" ? literalText(value) : value;
}

/** The current values of a policy's own arguments, each with its prop. */
export function inputsOf({ parameters }: PolicyDescription, policy: PolicyDataSource) {
  return Object.entries(parameters).map(([name, parameter]) => ({
    parameter,
    property: propOf(name),
    input: Reflect.get(policy, `${camelCase(name)}Input`) as unknown,
  }));
}
