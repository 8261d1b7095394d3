export {
  type EvaluatedRow,
  type EvaluationOptions,
  evaluatePolicies,
  type PolicyEvaluation,
} from "./evaluate-policies";
export type { ExampleBackup, ExampleSnapshot, ExampleVolume, ExampleWorld } from "./example-world";
