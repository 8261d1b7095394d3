import { readFileSync } from "node:fs";
import { join } from "node:path";
import { demoEnvironment, fleetScenario, startEmbeddedApi } from "../../../lib/embedded";
import { attached } from "../../support/attached-providers/attach";
import { hclFolder } from "../../support/hcl-folder";

const example = join(__dirname, "..", "..", "..", "examples", "fleet");

// The stack of the example is planned by `npm run demo -- --fleet`, in .ci/run.
test("the HCL of the example reads the demo's fleet of 12 projects", async () => {
  const scenario = fleetScenario();
  const api = await startEmbeddedApi({ scenario });
  const [, configuration = ""] = readFileSync(join(example, "main.tf"), "utf8").split(/(?=^provider)/m);
  const folder = await hclFolder(configuration, await attached(demoEnvironment(api.url, scenario)));
  try {
    await folder.mustRun(["apply", "-auto-approve", "-input=false"]);
    const cells: { state: string }[] = JSON.parse(await folder.mustRun(["output", "-json", "cells"]));
    const count = (wanted: string) => cells.filter(({ state }) => state === wanted).length;
    expect(["complete", "refused", "unreachable"].map(count)).toEqual([10, 1, 1]);
  } finally {
    folder.dispose();
    await api.close();
  }
});
