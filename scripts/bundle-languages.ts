import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { noticeOf } from "./notice";

const root = join(__dirname, "..");
const FOLDER = join("lib", "audit", "rules");
/** The only files that load the packages with which synthesis checks patterns and conditions of users. */
const ENTRIES = ["pattern.ts", join("cel", "library.ts")];

/**
 * Bundles the packages that synthesis needs into the compiled library. It then has no dependencies to install, and ES
 * modules among them load on every Node.js.
 */
export async function bundleLanguages(): Promise<void> {
  const target = join(root, "dist", FOLDER);
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ENTRIES.map((entry) => join(root, FOLDER, entry)),
    outbase: join(root, FOLDER),
    outdir: target,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
  });
  writeFileSync(join(target, "NOTICE"), noticeOf(Object.keys(metafile.inputs)));
}
