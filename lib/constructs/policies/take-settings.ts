import { Aspects, TerraformStack } from "cdktf";
import type { IFactSource, SharedSettings } from "../evs/fact-source";
import { requireFresh } from "../evs/require-fresh";
import { requireJudge } from "../evs/require-judge";
import { PropCheck } from "../terraform/check-props";
import type { PolicyDataSource } from "./policy-data-source";

const SHARED = [
  "projectId",
  "name",
  "status",
  "volumeId",
  "suspectShare",
  "control",
  "recycleBin",
] as const satisfies readonly (keyof SharedSettings)[];

/**
 * Has a policy ask where its source asks, with whatever settings that has when the stack is synthesized.
 *
 * @throws PropError, at synthesis, for a setting on both sides and for a source that is only a part
 */
export function takeSettings(policy: PolicyDataSource, source: IFactSource | undefined): void {
  if (source?.factSettings().given !== undefined) requireJudge(policy);
  if (source !== undefined) {
    let isTaken = false;
    Aspects.of(policy).add({
      visit: (visited) => {
        if (visited !== policy || isTaken) return;
        isTaken = true;
        take(policy, source);
      },
    });
  }
  requireFresh(policy);
}

function take(policy: PolicyDataSource, source: IFactSource): void {
  const check = new PropCheck(policy);
  const from = source.node.path;
  if (TerraformStack.of(source) !== TerraformStack.of(policy)) {
    throw check.error("audit", `must be of the same stack, and ${from} is of another: make one there`);
  }
  const { provider, given, dependsOn = [], isWindow, ...settings } = source.factSettings();
  if (isWindow) {
    throw check.error(
      "snapshots",
      `must be all snapshots, and ${from} has an offset or a limit: a part is no inventory`,
    );
  }
  const requireOneSide = (setting: string, here: unknown) => {
    if (here !== undefined) throw check.error(setting, `is given here and by ${from}: give it on one side`);
  };
  const inputs: Readonly<Record<string, unknown>> = Object.fromEntries(
    SHARED.map((setting) => [setting, Reflect.get(policy, `${setting}Input`)]),
  );
  for (const setting of SHARED) {
    if (settings[setting] === undefined || !(setting in policy)) continue;
    requireOneSide(setting, inputs[setting]);
    Object.assign(policy, { [setting]: settings[setting] });
  }
  if (provider !== undefined && provider !== policy.provider) {
    requireOneSide("provider", policy.provider);
    policy.provider = provider;
  }
  if (given !== undefined) policy.given = given;
  if (dependsOn.length > 0) policy.dependsOn = [...new Set([...(policy.dependsOn ?? []), ...dependsOn])];
}
