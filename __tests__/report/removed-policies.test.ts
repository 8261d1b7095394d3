import { joinRemoved } from "../../lib/report";

test("removed policies are the same in every order of their projects", () => {
  const gone = (id: string) => [
    { project_id: "p", id, kind: "group", name: null, outcome: "policy_removed" as const, first_seen: null },
  ];
  const [each, all] = [
    { rule: "capacity_budget", policy: "each", gone: [] },
    { rule: "capacity_budget", policy: "all", gone: gone("total") },
  ];
  const joined = joinRemoved([each, all, { ...each, gone: gone("web") }]);
  expect(joined).toEqual([all, { ...each, gone: gone("web") }]);
  expect(joinRemoved([all, each])).toEqual([all, each]);
});
