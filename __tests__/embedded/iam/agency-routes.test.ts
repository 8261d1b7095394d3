import { ACTOR_TOKEN, AGENCY, OWNER_PROJECT, twoAccounts } from "../../support/accounts";
import { RunningApi } from "../../support/running-api";
import { TOKEN } from "../../support/worlds";

const running = new RunningApi();
beforeEach(() =>
  running.start({
    scenario: twoAccounts({
      tokens: [
        { token: ACTOR_TOKEN, project: "ac70000000000000000000000000ac70" },
        { token: TOKEN, project: OWNER_PROJECT },
      ],
    }),
  }),
);

const role = { agency_name: AGENCY.agencyName, domain_name: AGENCY.domainName, duration_seconds: 900 };
const issue = (assumeRole: unknown, token = ACTOR_TOKEN, methods = ["assume_role"]) =>
  running.send(
    "POST",
    "/v3.0/OS-CREDENTIAL/securitytokens",
    { auth: { identity: { methods, assume_role: assumeRole } } },
    { "x-auth-token": token },
  );

test("whom the agency's account trusts gets keys with an end", async () => {
  expect(await issue(role)).toMatchObject({
    status: 201,
    body: {
      credential: {
        access: expect.stringMatching(/^TEMPORARY/),
        secret: expect.any(String),
        securitytoken: expect.any(String),
        expires_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*\.\d{6}Z$/),
      },
    },
  });
});

test.each([
  ["an unknown agency", () => issue({ ...role, agency_name: "nope" }), 404],
  ["an agency of another account", () => issue({ ...role, domain_name: "actor" }), 404],
  ["somebody whom its account does not trust", () => issue(role, TOKEN), 403],
  ["nobody", () => issue(role, "nope"), 401],
  ["less than 15 minutes", () => issue({ ...role, duration_seconds: 899 }), 400],
  ["another method", () => issue(role, ACTOR_TOKEN, ["password"]), 400],
  ["a token that is none", () => issue(role, ACTOR_TOKEN, ["token"]), 401],
  ["an account that is named twice", () => issue({ ...role, domain_id: "x" }), 400],
])("%s gets none", async (_, send, status) => {
  expect((await send()).status).toBe(status);
});

test("each account sees its own projects", async () => {
  const projectsOf = async (token: string) =>
    (await running.get<{ projects: unknown }>("/v3/projects", { "x-auth-token": token })).body.projects;
  expect(await projectsOf(TOKEN)).toMatchObject([{ id: OWNER_PROJECT }]);
  expect(await projectsOf(ACTOR_TOKEN)).toMatchObject([{ id: expect.stringMatching(/^ac7/) }]);
});
