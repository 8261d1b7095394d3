import { RunningApi } from "../../support/running-api";
import { backupRow, PROJECT, scenarioOf } from "../../support/worlds";

const running = new RunningApi();

interface Body {
  readonly backups: readonly { readonly id: string }[];
  readonly count: number;
}

test("backups are paged by offset, counted, filtered, and never linked", async () => {
  const backups = [
    backupRow("b1"),
    backupRow("b2", { resource_id: "d" }),
    backupRow("b3", { status: "error" }),
  ];
  await running.start({ scenario: scenarioOf({ backups }), habits: { links: "always", emptyPageEvery: 1 } });
  const list = async (query: string) => (await running.get<Body>(`/v3/${PROJECT}/backups${query}`)).body;
  const ids = (body: Body) => body.backups.map(({ id }) => id);
  expect(await list("?limit=2")).toEqual({ backups: [backups[2], backups[1]], count: 3 });
  expect(ids(await list("?offset=2"))).toEqual(["b1"]);
  expect(await list("?offset=3")).toEqual({ backups: [], count: 3 });
  expect(ids(await list("?resource_id=d"))).toEqual(["b2"]);
  expect(ids(await list("?status=available&resource_type=OS::Cinder::Volume"))).toEqual(["b2", "b1"]);
});
