// Builds what is published: the provider bundle, the official provider's bindings and the compiled library.
import { chmodSync, rmSync } from "node:fs";
import { join } from "node:path";
import { bundleProvider } from "./bundle-provider";
import { compile } from "./compile";
import { compileHuaweicloud } from "./compile-huaweicloud";

const root = join(__dirname, "..");

async function main(): Promise<void> {
  rmSync(join(root, "dist"), { recursive: true, force: true });
  await bundleProvider();
  // First, since the library is compiled against its declarations.
  compileHuaweicloud();
  compile(join(root, "tsconfig.build.json"));
  chmodSync(join(root, "dist", "lib", "cli", "main.js"), 0o755);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
