import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { noticeOf } from "./notice";

const root = join(__dirname, "..");
const target = join(root, "dist", "provider");

/** Bundles the provider into one file that needs no node_modules, with the licences of what is in it beside it. */
export async function bundleProvider(): Promise<void> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [join(root, "lib", "provider", "main.ts")],
    outfile: join(target, "terraform-provider-evs.cjs"),
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    // Terraform starts the provider three times per plan: less text is less to parse.
    minify: true,
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
  });
  writeFileSync(join(target, "NOTICE"), noticeOf(Object.keys(metafile.inputs)));
}
