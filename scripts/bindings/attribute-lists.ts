import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A list of objects that the generator maps as an attribute (`false`), but declares as a block. */
const DECLARED_AS_BLOCK = /(cdktf\.listMapperHcl\(\w+, false\)\([^\n]+\),\n +isBlock: )true/g;

/**
 * Makes generated classes write an attribute that is a list of objects correctly in HCL, `exemptions = [{ … }]`. The
 * generator writes a block, which Terraform refuses for an attribute.
 */
export function declareAttributeLists(bindings: string): void {
  for (const name of readdirSync(bindings, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".ts")) continue;
    const file = join(bindings, name);
    writeFileSync(file, readFileSync(file, "utf8").replace(DECLARED_AS_BLOCK, "$1false"));
  }
}
