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

/** Leaves out what another bundle has, which is loaded when it is needed. */
const apart = (bundles: Readonly<Record<string, string>>): Plugin => ({
  name: "apart",
  setup({ onResolve }) {
    const filter = new RegExp(`^(${Object.values(bundles).join("|")})$`);
    const fileOf = new Map(Object.entries(bundles).map(([name, path]) => [path, `./${name}.cjs`]));
    onResolve({ filter }, ({ path }) => ({ path: fileOf.get(path) ?? path, external: true }));
  },
});

/** Packages that few configurations need. They are a third of the provider's text. */
const RARE = { "cel-js": "@marcbachmann/cel-js", re2js: "re2js", socks: "socks" };

/**
 * Bundles the provider into files that need no node_modules, with the licences of their packages next to them.
 * `provider.cjs` is started, and prints the address for Terraform. It then loads `service.cjs`, which takes longer to
 * compile than all other work before that. `service.cjs` loads the rare packages when it needs them.
 */
export async function bundleProvider(): Promise<void> {
  const bundles = await Promise.all([
    build({
      ...OPTIONS,
      entryPoints: { provider: join(source, "main.ts") },
      plugins: [apart({ service: "./service" })],
    }),
    build({ ...OPTIONS, entryPoints: { service: join(source, "service.ts") }, plugins: [apart(RARE)] }),
    build({ ...OPTIONS, entryPoints: RARE }),
  ]);
  const inputs = bundles.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  writeFileSync(join(target, "NOTICE"), noticeOf([...new Set(inputs)], RUNTIME_NOTICE));
}
