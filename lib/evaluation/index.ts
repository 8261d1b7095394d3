export {
  type EvaluatedViolation,
  type EvaluationOptions,
  evaluatePolicies,
  type PolicyEvaluation,
} from "./evaluate-policies";
export type { ExampleSnapshot, ExampleVolume, ExampleWorld } from "./example-world";
