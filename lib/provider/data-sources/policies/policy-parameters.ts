import {
  type GivenValue,
  type Parameter,
  ParameterProblem,
  type Parameters,
} from "../../../audit/spec/parameters";
import { type Diagnostic, DiagnosticError, UNKNOWN, type UntypedConfig } from "../../../plugin";
import { invalid } from "../validate";

/** Problems of the arguments that are known. */
export function checkParameters(parameters: Parameters, config: UntypedConfig): Diagnostic[] {
  return Object.entries(parameters).flatMap(([name, parameter]) => {
    const given = config[name];
    if (given === UNKNOWN || (Array.isArray(given) && given.includes(UNKNOWN))) return [];
    const result = tryRead(parameter, given);
    return "problem" in result ? invalid(name, result.problem) : [];
  });
}

/** @throws DiagnosticError for an invalid argument */
export function readParameters(parameters: Parameters, config: UntypedConfig): UntypedConfig {
  const problems = checkParameters(parameters, config);
  if (problems.length > 0) throw new DiagnosticError(problems);
  return Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]) => [
      name,
      parameter.read((config[name] ?? null) as GivenValue),
    ]),
  );
}

function tryRead(
  parameter: Parameter,
  given: unknown,
): { readonly problem: string } | { readonly value: unknown } {
  try {
    return { value: parameter.read((given ?? null) as GivenValue) };
  } catch (error) {
    if (error instanceof ParameterProblem) return { problem: error.message };
    throw error;
  }
}
