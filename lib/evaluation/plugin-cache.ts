import { cpSync, existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { PROVIDER_SOURCE } from "../placement";

/**
 * Puts the provider that is laid in a folder into the user's plugin cache. Left to itself, Terraform links from the cache
 * into the folder, which is soon gone, and which another evaluation would be led to meanwhile.
 */
export function seedPluginCache(cache: string, folder: string): void {
  const provider = join(...PROVIDER_SOURCE.split("/"));
  const laid = join(folder, "terraform.d", "plugins", provider);
  if (!existsSync(cache) || !existsSync(laid)) return;
  for (const version of readdirSync(laid)) {
    for (const platform of readdirSync(join(laid, version))) {
      copyWhole(join(laid, version, platform), join(cache, provider, version, platform));
    }
  }
}

/** Copied beside and then renamed, since others may be looking. */
function copyWhole(source: string, target: string): void {
  if (existsSync(target)) return;
  const partial = `${target}.${process.pid}`;
  cpSync(source, partial, { recursive: true });
  rmSync(target, { force: true }); // A link that leads nowhere.
  try {
    renameSync(partial, target);
  } catch {
    // Another process was faster.
    rmSync(partial, { recursive: true, force: true });
  }
}
