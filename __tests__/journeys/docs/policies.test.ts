import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ALL_SPECS } from "../../../lib/audit/spec/policies";
import { constructNameOf } from "../../../lib/audit/spec/policy-spec";

const read = (...path: string[]) => readFileSync(join(__dirname, "..", "..", "..", ...path), "utf8");

test.each(ALL_SPECS.map((policy) => [constructNameOf(policy), policy] as const))(
  "%s stands in the README and has its section",
  (construct, { name }) => {
    expect(read("README.md")).toContain(`\`${construct}\``);
    const [, section = ""] = read("docs", "policies.md").split(new RegExp(`^### ${construct}\\b.*$`, "m"));
    expect(section.trim().split("\n")[0]).toContain(`\`evs_${name}\`. `);
  },
);
