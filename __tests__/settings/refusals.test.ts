import { resolveSettings } from "../../lib/settings";
import { REFUSALS } from "../../lib/settings/refusals";
import { configurationError } from "../support/configuration";

const settings = { region: "cn-north-4", token: "T" };
const variables = REFUSALS.flatMap((refusal) =>
  refusal.variables.map((variable) => ({ ...refusal, variable })),
);

test.each(variables)("$variable is refused by name, where something is read", ({ variable, remedy }) => {
  const options = resolveSettings(settings, { [variable]: "some-value-0001" });
  const error = configurationError(options);
  expect(error.summary).toBe("Setting is not supported");
  expect(error.detail).toContain(variable);
  expect(error.detail).toContain(remedy);
  expect(error.detail).not.toContain("some-value-0001");
});

test.each(variables)("$variable that is empty asks for nothing", ({ variable }) => {
  expect(resolveSettings(settings, { [variable]: "" })()).toMatchObject({ credentials: { kind: "token" } });
});

test("the signature that is made anyway is no other one", () => {
  expect(resolveSettings(settings, { HW_SIGNING_ALGORITHM: "HmacSHA256" })()).toBeDefined();
});
