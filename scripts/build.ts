// Builds what is published: the provider bundle and the compiled library.
import { execFileSync } from "node:child_process";
import { chmodSync, rmSync } from "node:fs";
import { join } from "node:path";
import { bundleProvider } from "./bundle-provider";

const root = join(__dirname, "..");

async function main(): Promise<void> {
  rmSync(join(root, "dist"), { recursive: true, force: true });
  await bundleProvider();
  execFileSync(process.execPath, [require.resolve("typescript/bin/tsc"), "-p", "tsconfig.build.json"], {
    cwd: root,
    stdio: "inherit",
  });
  chmodSync(join(root, "dist", "lib", "cli", "main.js"), 0o755);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
