import { cpSync, existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { PROVIDER_SOURCE } from "../placement";

/**
 * Copies the provider that is installed in a folder to the user's plugin cache. Otherwise, Terraform links from the
 * cache into the folder, which is temporary, and another evaluation could follow that link.
 */
export function seedPluginCache(cache: string, folder: string): void {
  const provider = join(...PROVIDER_SOURCE.split("/"));
  const installed = join(folder, "terraform.d", "plugins", provider);
  if (!existsSync(cache) || !existsSync(installed)) return;
  for (const version of readdirSync(installed)) {
    for (const platform of readdirSync(join(installed, version))) {
      copyWhole(join(installed, version, platform), join(cache, provider, version, platform));
    }
  }
}

/** It is copied next to the target and then renamed, because other processes may read it. */
function copyWhole(source: string, target: string): void {
  if (existsSync(target)) return;
  const partial = `${target}.${process.pid}`;
  cpSync(source, partial, { recursive: true });
  rmSync(target, { force: true }); // The link has no target.
  try {
    renameSync(partial, target);
  } catch {
    // Another process was faster.
    rmSync(partial, { recursive: true, force: true });
  }
}
