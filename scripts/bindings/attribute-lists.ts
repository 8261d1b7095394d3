import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A list of objects that the generator maps as an attribute (`false`), and then declares as a block. */
const DECLARED_AS_BLOCK = /(cdktf\.listMapperHcl\(\w+, false\)\([^\n]+\),\n +isBlock: )true/g;

/**
 * Has generated classes write an attribute that is a list of objects as one in HCL, `exemptions = [{ … }]`. The generator
 * knows blocks only there, and Terraform refuses a block where the schema has an attribute.
 */
export function declareAttributeLists(bindings: string): void {
  for (const name of readdirSync(bindings, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".ts")) continue;
    const file = join(bindings, name);
    writeFileSync(file, readFileSync(file, "utf8").replace(DECLARED_AS_BLOCK, "$1false"));
  }
}
