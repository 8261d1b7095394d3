import { chmodSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { bundlePage } from "./bundle-page";
import { noticeOf } from "./notice";

const root = join(__dirname, "..");

/** The command line, which needs no node_modules. */
export const COMMAND = join(root, "dist", "lib", "cli", "main.js");

/** Bundles `evs-snapshots` into one file, with the licences of its packages next to it. */
export async function bundleCommand(outfile: string = COMMAND): Promise<void> {
  const page = await bundlePage();
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [join(root, "lib", "cli", "main.ts")],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    minify: true,
    legalComments: "none",
    define: { BUILT_PAGE: JSON.stringify(page.html) },
    metafile: true,
    logLevel: "warning",
  });
  chmodSync(outfile, 0o755);
  writeFileSync(
    join(dirname(outfile), "NOTICE"),
    noticeOf(Object.keys({ ...page.inputs, ...metafile.inputs })),
  );
}
