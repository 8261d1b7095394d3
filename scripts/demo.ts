// Plans main.ts with cdktf against the embedded EVS API: the package's main job, with no cloud account. With --fleet, plans
// examples/fleet against a fleet of 12 projects.
import { devNull } from "node:os";
import { join } from "node:path";
import { demoEnvironment, demoScenario, fleetScenario, startEmbeddedApi } from "../lib/embedded";
import { bundleProvider } from "./bundle-provider";
import { planApp } from "./plan-app";
import { findTerraform } from "./terraform";

const root = join(__dirname, "..");

async function main(): Promise<number> {
  const terraform = await findTerraform();
  await bundleProvider();
  const isFleet = process.argv.includes("--fleet");
  const scenario = isFleet ? fleetScenario() : demoScenario();
  const api = await startEmbeddedApi({ scenario });
  try {
    return await planApp(isFleet ? join(root, "examples", "fleet") : root, {
      ...otherThanCloud(process.env),
      ...demoEnvironment(api.url, scenario),
      TERRAFORM_BINARY_NAME: terraform,
      CHECKPOINT_DISABLE: "1",
      // The user's own provider_installation would hide the provider next to the stack.
      TF_CLI_CONFIG_FILE: devNull,
    });
  } finally {
    await api.close();
  }
}

/** The environment without the user's cloud settings, with which the demo would read another account. */
function otherThanCloud(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !/^(HW|OS)_/.test(name)));
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
