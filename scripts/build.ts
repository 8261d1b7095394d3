// Builds the content of the package: the provider, the command line, the official provider's bindings and the compiled
// library.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { buildForCdktn } from "./build-for-cdktn";
import { buildInHuaweicloud } from "./build-in-huaweicloud";
import { bundleCommand } from "./bundle-command";
import { bundleLanguages } from "./bundle-languages";
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
  buildInHuaweicloud();
  buildForCdktn();
  await bundleLanguages();
  await bundleCommand();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
