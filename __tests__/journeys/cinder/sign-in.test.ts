import { EvsClient } from "../../../lib/evs";
import { resolveSettings } from "../../../lib/settings";
import { failure } from "../../support/client";
import { cinder, KEYSTONE, useCloud } from "./support/cloud";
import { manyRows } from "./support/rows";

const cloud = useCloud();
/** A project, and one of the same name in another domain that the user may read as well; each has one snapshot. */
const twins: { readonly id: string; readonly domainId: string; readonly snapshot: string }[] = [];
const NAME = "twin";
let single: { readonly id: string; readonly snapshot: string };

beforeAll(async () => {
  const withSnapshot = async (id: string) => {
    const volumes = manyRows(1, () => ({}));
    const snapshots = manyRows(1, () => ({ volume_id: volumes[0]?.id }));
    await cloud.database.make(id, { volumes, snapshots });
    return { id, snapshot: snapshots[0]?.id ?? "" };
  };
  single = await withSnapshot(await cloud.project("Einzel-Projekt ä"));
  for (const domainId of [cloud.domain.id, await cloud.otherDomain()]) {
    twins.push({ ...(await withSnapshot(await cloud.project(NAME, domainId))), domainId });
  }
});

const open: EvsClient[] = [];
afterEach(async () => {
  for (const client of open.splice(0)) await client.close();
});

/** A client by the environment, as the provider and the command have it. */
function clientBy(environment: Readonly<Record<string, string>>): EvsClient {
  const places = { OS_AUTH_URL: `${KEYSTONE}/v3`, HW_EVS_ENDPOINT: cinder(1000) };
  const client = new EvsClient(resolveSettings({ max_retries: 0 }, { ...places, ...environment })());
  open.push(client);
  return client;
}

async function read(environment: Readonly<Record<string, string>>) {
  const client = clientBy(environment);
  const { rows } = await client.listSnapshots();
  return { project: await client.getProjectId(), snapshots: rows.map(({ id }) => id) };
}

/** The user, in every form that an OpenRC has. */
const users = {
  "name and the domain's name": () => ({
    OS_USERNAME: cloud.user.name,
    OS_USER_DOMAIN_NAME: cloud.domain.name,
    OS_PASSWORD: cloud.user.password,
  }),
  "name and the domain's ID": () => ({
    OS_USERNAME: cloud.user.name,
    OS_USER_DOMAIN_ID: cloud.domain.id,
    OS_PASSWORD: cloud.user.password,
  }),
  ID: () => ({ OS_USER_ID: cloud.user.id, OS_PASSWORD: cloud.user.password }),
} satisfies Readonly<Record<string, () => Readonly<Record<string, string>>>>;
type Form = keyof typeof users;
const forms = Object.keys(users) as readonly Form[];

test.each(forms)("a user by %s, the project by ID", async (form) => {
  const { id, snapshot } = single;
  expect(await read({ ...users[form](), OS_PROJECT_ID: id })).toEqual({ project: id, snapshots: [snapshot] });
});

describe("the project by name", () => {
  test.each<[Form, string, () => Record<string, string>]>([
    ["name and the domain's name", "no variable", () => ({})],
    ["name and the domain's name", "its name", () => ({ OS_PROJECT_DOMAIN_NAME: cloud.domain.name })],
    ["name and the domain's ID", "no variable", () => ({})],
    ["name and the domain's ID", "its ID", () => ({ OS_PROJECT_DOMAIN_ID: cloud.domain.id })],
    ["ID", "its name", () => ({ OS_PROJECT_DOMAIN_NAME: cloud.domain.name })],
    ["ID", "its ID", () => ({ OS_PROJECT_DOMAIN_ID: cloud.domain.id })],
  ])("a user by %s, the project's account by %s", async (form, _, account) => {
    const { id, snapshot } = single;
    const given = { ...users[form](), ...account(), OS_PROJECT_NAME: "Einzel-Projekt ä" };
    expect(await read(given)).toEqual({ project: id, snapshots: [snapshot] });
  });

  test("a token of any project finds it, without a right to list the domain's projects", async () => {
    const token = await cloud.token(twins[0]?.id ?? "");
    const client = clientBy({ OS_AUTH_TOKEN: token, OS_PROJECT_NAME: "Einzel-Projekt ä" });
    expect(await client.getProjectId()).toBe(single.id);
  });

  test("of two with one name the user's account has the one that is meant", async () => {
    const given = { ...users["name and the domain's name"](), OS_PROJECT_NAME: NAME };
    expect(await read(given)).toEqual({ project: twins[0]?.id, snapshots: [twins[0]?.snapshot] });
  });

  test("of two with one name a token finds none alone, and the right one with the account's ID", async () => {
    const token = await cloud.token(single.id);
    const error = await failure(clientBy({ OS_AUTH_TOKEN: token, OS_PROJECT_NAME: NAME }).getProjectId());
    expect(error.kind).toBe("project");
    for (const { id } of twins) expect(error.message).toContain(id);
    for (const { id, domainId } of twins) {
      const client = clientBy({
        OS_AUTH_TOKEN: token,
        OS_PROJECT_NAME: NAME,
        OS_PROJECT_DOMAIN_ID: domainId,
      });
      expect(await client.getProjectId()).toBe(id);
    }
  });
});

test.each<[string, () => Record<string, string>, number]>([
  ["a wrong password", () => ({ OS_PASSWORD: "wrong-password-1" }), 401],
  ["a user that is not there", () => ({ OS_USERNAME: "nobody" }), 401],
  ["a domain that is not there", () => ({ OS_USER_DOMAIN_NAME: "nowhere" }), 401],
  ["a project that is not there", () => ({ OS_PROJECT_ID: "0".repeat(32) }), 401],
])("%s is refused once, and no secret is told", async (_, wrong, status) => {
  const given = { ...users["name and the domain's name"](), OS_PROJECT_ID: single.id, ...wrong() };
  const error = await failure(clientBy(given).listSnapshots());
  expect(error).toMatchObject({ kind: "status", status, path: "/v3/auth/tokens", attempts: 1 });
  expect(error.message).not.toContain(given.OS_PASSWORD);
});
