import { TerraformStack } from "cdktf";
import { type ExampleWorld, evaluatePolicies } from "cdktf-evs-snapshots/testing";
import { secondsOf } from "./benchmark";

export interface Evaluation {
  /** Puts into the stack what is measured; a policy in it is called "policy". */
  readonly build: (stack: TerraformStack) => void;
  readonly snapshots: number;
  /** How many of them have lost their disk. */
  readonly lost: number;
}

/** @returns seconds of one evaluation, which must find as many violations */
export function evaluate({ build, snapshots, lost }: Evaluation, expected = 0): Promise<number> {
  const world = worldOf(snapshots, lost);
  return secondsOf(async () => {
    const { violations, errors } = await evaluatePolicies((app) => {
      const stack = new TerraformStack(app, "bench");
      build(stack);
      return stack;
    }, world);
    const found = violations.policy?.length ?? 0;
    if (errors.length > 0 || found !== expected) throw new Error(`found ${found}\n${errors.join("\n")}`);
  });
}

function worldOf(count: number, lost: number): ExampleWorld {
  return {
    snapshots: Array.from({ length: count }, (_, index) => ({
      id: `s${index}`,
      volume_id: index < lost ? `gone${index}` : `d${Math.floor(index / 2)}`,
    })),
    volumes: Array.from({ length: count / 2 }, (_, index) => ({ id: `d${index}` })),
  };
}
