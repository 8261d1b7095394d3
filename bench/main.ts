// `npm run bench`: every figure that the README and the notes quote, on this machine, beside its target.
import { join } from "node:path";
import { build } from "esbuild";
import { bundleProvider } from "../scripts/bundle-provider";
import { findTerraform } from "../scripts/terraform";
import { officialAudit } from "./official-audit";
import { policies } from "./policies";
import { reading } from "./reading";
import { report } from "./report";
import { startUp } from "./start-up";

const root = join(__dirname, "..");

async function main(): Promise<void> {
  process.env.TERRAFORM_BINARY_NAME = await findTerraform();
  await bundleProvider();
  const floor = join(root, "dist", "bench", "floor-provider.cjs");
  await build({
    entryPoints: [join(__dirname, "floor-provider.ts")],
    outfile: floor,
    bundle: true,
    platform: "node",
    target: "node20",
    minify: true,
    logLevel: "warning",
  });
  const provider = join(root, "dist", "provider", "terraform-provider-evs.cjs");
  const figures = [
    ...(await startUp(provider, floor)),
    ...(await reading(provider, floor)),
    ...(await policies()),
    ...(await officialAudit()),
  ];
  if (!report(figures)) {
    console.error("A target is missed by more than half.");
    process.exitCode = 1;
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
