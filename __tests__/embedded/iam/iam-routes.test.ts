import { demoScenario, type Scenario } from "../../../lib/embedded";
import { RunningApi } from "../../support/running-api";
import { PROJECT } from "../../support/worlds";

const running = new RunningApi();
beforeEach(() => running.start({ scenario: demoScenario() }));

const scope = { project: { name: "cn-north-4" } };
const password = (text: string) => ({
  methods: ["password"],
  password: { user: { name: "demo-user", password: text, domain: { name: "demo-account" } } },
});
const token = (id: string) => ({ methods: ["token"], token: { id } });
const issue = (identity: unknown) =>
  running.send("POST", "/v3/auth/tokens", { auth: { identity, scope } }, {});

test.each([
  ["a password", password("demo-password")],
  ["another token", token("demo-token")],
])("%s gets a token of the project that it asks for, which opens the door", async (_, identity) => {
  const { status, headers, body } = await issue(identity);
  expect({ status, body }).toMatchObject({ status: 201, body: { token: { project: { id: PROJECT } } } });
  const issued = { "x-auth-token": headers.get("x-subject-token") ?? "" };
  expect((await running.get(`/v2/${PROJECT}/snapshots/detail`, issued)).status).toBe(200);
});

test.each([
  ["a wrong password", password("nope")],
  ["an unknown token", token("nope")],
  ["nothing", undefined],
])("%s gets none", async (_, identity) => {
  expect(await issue(identity)).toMatchObject({ status: 401, body: { error: { code: 401 } } });
});

test("a body that is no JSON gets no token", async () => {
  expect((await running.send("POST", "/v3/auth/tokens", "{", {})).status).toBe(401);
});

test("projects are found by name", async () => {
  const { projects }: Scenario = demoScenario();
  const headers = { "x-auth-token": "demo-token" };
  expect((await running.get("/v3/projects", headers)).body).toMatchObject({
    projects,
    links: { next: null },
  });
  expect((await running.get("/v3/projects?name=cn-north-4", headers)).body).toMatchObject({
    projects: [{ id: PROJECT }],
  });
});

test("the account is named to whoever is let in", async () => {
  expect((await running.get("/v3/auth/domains", {})).status).toBe(401);
  const { body } = await running.get("/v3/auth/domains", { "x-auth-token": "demo-token" });
  expect(body).toMatchObject({ domains: [{ id: expect.stringMatching(/^\w{32}$/), name: "demo-account" }] });
});
