import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { HUAWEICLOUD } from "./compile-huaweicloud";

const dist = join(__dirname, "..", "dist");
const target = join(dist, "provider-huaweicloud");

/**
 * Copies the official provider's bindings to `dist`, and makes the compiled library load them from there. No registry
 * has `@cdktf/provider-huaweicloud`. Only npm and pnpm support bundled dependencies; yarn and bun would ask a registry
 * for them.
 */
export function buildInHuaweicloud(): void {
  rmSync(target, { recursive: true, force: true });
  cpSync(join(HUAWEICLOUD, "lib"), target, { recursive: true });
  for (const name of readdirSync(join(dist, "lib"), { recursive: true, encoding: "utf8" })) {
    if (!/\.(?:js|d\.ts)$/.test(name)) continue;
    const file = join(dist, "lib", name);
    const text = readFileSync(file, "utf8");
    const linked = text.replaceAll(/"@cdktf\/provider-huaweicloud(?:\/lib)?(\/[\w-]+)?"/g, (_, folder = "") =>
      JSON.stringify(relative(dirname(file), join(target, folder || "index")).replaceAll(sep, "/")),
    );
    if (linked !== text) writeFileSync(file, linked);
  }
}
