import { DISK_DETAILS } from "../../../lib/evs";
import { api, client } from "../../support/client";
import { scenarioOf, volumeRow } from "../../support/worlds";

test("EVS's own list of disks has tags and enterprise projects", async () => {
  const volumes = [
    volumeRow("a", { tags: { owner: "web" }, enterprise_project_id: "0" }),
    volumeRow("b", { tags: [{ key: "owner", value: "dba" }] }),
    volumeRow("c", { tags: 7 }),
  ];
  const { url } = await api({ scenario: scenarioOf({ volumes }) });
  const { rows } = await client(url).list(DISK_DETAILS);
  const byId = Object.fromEntries(rows.map((row) => [row.id, row]));
  expect(byId).toMatchObject({
    a: { tags: { owner: "web" }, enterpriseProjectId: "0", problem: null },
    b: { tags: { owner: "dba" }, enterpriseProjectId: null },
    c: { tags: {}, unreadable: ["tags"] },
  });
});
