import { readFileSync } from "node:fs";
import { join } from "node:path";
import { constructNameOf, POLICIES } from "../../../lib/audit/policies";

const read = (...path: string[]) => readFileSync(join(__dirname, "..", "..", "..", ...path), "utf8");

test.each(POLICIES.map((policy) => [constructNameOf(policy), policy] as const))(
  "%s stands in the README and has its section",
  (construct, { name }) => {
    expect(read("README.md")).toContain(`\`${construct}\``);
    const [, section = ""] = read("docs", "policies.md").split(new RegExp(`^### ${construct}\\b.*$`, "m"));
    expect(section.trim().split("\n")[0]).toContain(`\`evs_${name}\`. `);
  },
);
