import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { noticeOf } from "./notice";
import { RUNTIME_NOTICE } from "./runtime-notice";

const root = join(__dirname, "..");
const source = join(root, "lib", "provider");
const target = join(root, "dist", "provider");

const OPTIONS = {
  absWorkingDir: root,
  outdir: target,
  outExtension: { ".js": ".cjs" },
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  // Terraform starts the provider three times per plan, and a smaller file takes less time to parse.
  minify: true,
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
} as const satisfies BuildOptions;

/** The service takes longer to compile than all other work before Terraform gets the address. */
const serviceApart: Plugin = {
  name: "service-apart",
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/service$/ }, () => ({ path: "./service.cjs", external: true }));
  },
};

/**
 * Bundles the provider into two files that need no node_modules, with the licences of their packages next to them.
 * `provider.cjs` is started, and prints the address for Terraform. It then loads `service.cjs`.
 */
export async function bundleProvider(): Promise<void> {
  const bundles = await Promise.all([
    build({ ...OPTIONS, entryPoints: { provider: join(source, "main.ts") }, plugins: [serviceApart] }),
    build({ ...OPTIONS, entryPoints: { service: join(source, "service.ts") } }),
  ]);
  const inputs = bundles.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  writeFileSync(join(target, "NOTICE"), noticeOf([...new Set(inputs)], RUNTIME_NOTICE));
}
