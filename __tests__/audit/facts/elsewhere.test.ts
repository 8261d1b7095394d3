import { withElsewhere } from "../../../lib/audit/facts/elsewhere";
import type { Holder } from "../../../lib/audit/facts/facts";
import { auditRecord } from "../../../lib/audit/results/audit-record";
import { auditOf, lostOne } from "../../support/audit";

test.each<[Holder["foundIn"], string]>([
  ["response", "disk read by ID in acme/r/shop: found"],
  ["disk lists", "disk list of acme/r/shop, read twice: in it"],
  ["recycle bin", "recycle bin of acme/r/shop: in it"],
])("a gone disk that another project has is moved, and the evidence has the %s", async (foundIn, line) => {
  const { audit } = await auditOf({ scenario: lostOne() });
  const moved = new Map([["d", { to: "acme/r/shop", foundIn }]]);
  const facts = withElsewhere(audit.facts, { moved, unread: [], otherShards: 0 });
  const options = { filter: {}, suspectShare: 0.5, control: "required", now: new Date() } as const;
  expect(auditRecord(facts, options).findings).toMatchObject([
    { verdict: "moved", evidence: expect.arrayContaining([line]) },
  ]);
});
