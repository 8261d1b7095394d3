// `npm run bench [-- --only REGEX]`: the figures of docs/performance.md, on this machine, row by row.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { bundleProvider } from "../scripts/bundle-provider";
import { findTerraform } from "../scripts/terraform";
import { audits } from "./audits";
import { type Benchmark, type Bundles, run } from "./benchmark";
import { commands } from "./command";
import { fleets } from "./fleets";
import { officialAudits } from "./official-audit";
import { policies } from "./policies";
import { reading } from "./reading";
import { startUp } from "./start-up";
import { throttling } from "./throttling";
import { virtualFleets } from "./virtual-fleets";

const dist = join(__dirname, "..", "dist");

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: "string" } } });
  const bundles: Bundles = {
    provider: join(dist, "provider", "provider.cjs"),
    floor: join(dist, "floor", "provider.cjs"),
  };
  const chosen = choose(
    [
      ...startUp(bundles),
      ...reading(bundles),
      ...throttling(),
      ...audits(bundles),
      ...policies(bundles),
      ...officialAudits,
      ...commands(bundles),
      ...fleets(bundles),
      ...virtualFleets(),
    ],
    values.only,
  );
  process.env.TERRAFORM_BINARY_NAME = await findTerraform();
  await bundleProvider();
  await build({
    entryPoints: [join(__dirname, "floor-provider.ts")],
    outfile: bundles.floor,
    bundle: true,
    platform: "node",
    target: "node20",
    minify: true,
    logLevel: "warning",
  });
  if (!(await run(chosen, console.log))) throw new Error("A target is missed.");
}

function choose(benchmarks: readonly Benchmark[], only = ""): readonly Benchmark[] {
  const pattern = new RegExp(only, "i");
  const chosen = benchmarks.filter(({ name }) => pattern.test(name));
  if (chosen.length > 0) return chosen;
  throw new Error(
    `--only ${only} matches none of these:\n${benchmarks.map(({ name }) => `  ${name}`).join("\n")}`,
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
