import { TerraformOutput } from "cdktf";
import { EvsProvider, EvsSnapshots } from "cdktf-evs-snapshots";
import { startEmbeddedApi } from "../../../lib/embedded";
import { StackFolder } from "../../support/stack-folder";
import { manySnapshots, PROJECT, scenarioOf, TOKEN } from "../../support/worlds";

test("two providers with aliases read from where each points", async () => {
  const north = await startEmbeddedApi({ scenario: scenarioOf({ snapshots: manySnapshots(2) }) });
  const east = await startEmbeddedApi({ scenario: scenarioOf({ snapshots: manySnapshots(3) }) });
  const folder = new StackFolder(
    (stack) => {
      for (const [alias, { url }] of Object.entries({ north, east })) {
        const provider = new EvsProvider(stack, alias, {
          alias,
          endpoints: { evs: url },
          projectId: PROJECT,
        });
        const { snapshots } = new EvsSnapshots(stack, `snapshots-${alias}`, { provider });
        new TerraformOutput(stack, `${alias}-ids`, { value: snapshots, staticId: true });
      }
    },
    { HW_AUTH_TOKEN: TOKEN },
  );
  await folder.mustRun(["init", "-input=false"]);
  await folder.mustRun(["apply", "-auto-approve"]);
  const idsOf = async (alias: string): Promise<unknown> =>
    JSON.parse(await folder.mustRun(["output", "-json", `${alias}-ids`]));
  expect(await idsOf("north")).toHaveLength(2);
  expect(await idsOf("east")).toHaveLength(3);
  folder.dispose();
  await north.close();
  await east.close();
});
