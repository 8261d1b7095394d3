import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Provider } from "@cdktf/commons";
import { constructsPage } from "./constructs-page";
import { schemaPage } from "./schema-page";

const root = join(__dirname, "..", "..");

/**
 * Writes a page for the provider block, one for each data source (with its example, if there is one), one for each
 * resource, and one for the constructs.
 */
export function writePages({ provider, data_source_schemas = {}, resource_schemas = {} }: Provider): void {
  const pages = join(root, "docs", "data-sources");
  rmSync(pages, { recursive: true, force: true });
  mkdirSync(pages, { recursive: true });
  // Text that is not in the schema is written by hand, and added after it.
  const waysToSignIn = readFileSync(join(__dirname, "ways-to-sign-in.md"), "utf8");
  const block = schemaPage(provider.block, { title: 'provider "evs"' });
  writeFileSync(join(root, "docs", "provider.md"), `${block}\n${waysToSignIn}`);
  for (const [type, { block }] of Object.entries(data_source_schemas)) {
    const file = join(root, "examples", "terraform", "data-sources", `${type}.tf`);
    const example = existsSync(file) ? { example: readFileSync(file, "utf8") } : {};
    writeFileSync(join(pages, `${type}.md`), schemaPage(block, { title: type, ...example }));
  }
  for (const [type, { block }] of Object.entries(resource_schemas)) {
    const folder = join(root, "docs", "resources");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${type}.md`), schemaPage(block, { title: type }));
  }
  writeFileSync(join(root, "docs", "constructs.md"), constructsPage());
}
