import { join } from "node:path";
import { build } from "esbuild";

const root = join(__dirname, "..");

/** Bundles the provider into one file that needs no node_modules. */
export async function bundleProvider(): Promise<void> {
  await build({
    entryPoints: [join(root, "lib", "provider", "main.ts")],
    outfile: join(root, "dist", "provider", "terraform-provider-evs.cjs"),
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    // Terraform starts the provider three times per plan: less text is less to parse.
    minify: true,
    legalComments: "linked",
    logLevel: "warning",
  });
}
