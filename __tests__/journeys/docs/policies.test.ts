import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ALL_SPECS } from "../../../lib/audit/spec/policies";
import { constructNameOf } from "../../../lib/audit/spec/policy-spec";

const read = (...path: string[]) => readFileSync(join(__dirname, "..", "..", "..", ...path), "utf8");

test.each(ALL_SPECS.map((policy) => [constructNameOf(policy), policy] as const))(
  "%s stands in the README, in the table of policies, and has its page",
  (construct, { name }) => {
    expect(read("README.md")).toContain(`[${construct}](docs/policies/${name}.md)`);
    expect(read("docs", "policies.md")).toContain(
      `| [${construct}](policies/${name}.md) | \`evs_${name}\` |`,
    );
    expect(read("docs", "policies", `${name}.md`)).toContain(`# ${construct}\n\n\`evs_${name}\` (`);
  },
);
