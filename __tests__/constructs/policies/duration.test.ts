import { type App, TerraformStack, TerraformVariable } from "cdktf";
import { Duration, EvsProvider, StaleSnapshots } from "cdktf-evs-snapshots";
import { evaluatePolicies } from "cdktf-evs-snapshots/testing";
import { attachEvaluations } from "../../support/attached-providers/attach";
import { daysAgo } from "../../support/orphans";

attachEvaluations();

test.each([
  [Duration.days(7), "7d"],
  [Duration.days(1.5), "36h"],
  [Duration.hours(48), "2d"],
  [Duration.minutes(90), "90m"],
  [Duration.minutes(0.5), "30s"],
  [Duration.days(0), "0d"],
  [Duration.parse("7200s"), "2h"],
])("%s", (duration, text) => {
  expect(String(duration)).toBe(text);
});

test.each([
  [() => Duration.days(-1), "Duration.days needs a number of at least 0 in whole seconds, at most 100 years"],
  [() => Duration.hours(1 / 7), "got 0.14"],
  [() => Duration.minutes(Number.NaN), "got NaN"],
  [() => Duration.days("7" as never), "got 7"],
  [() => Duration.days(36_526), "at most 100 years, got 36526"],
  [
    () => Duration.parse("7"),
    "Duration.parse needs an integer and a unit, such as 30d, 12h, 90m or 45s, at most 100 years, got 7",
  ],
  [() => Duration.parse("36526d"), "got 36526d"],
])("%s is refused", (make, message) => {
  expect(make).toThrow(RangeError);
  expect(make).toThrow(message);
});

test("what only Terraform knows is put together by it, and checked by the provider", async () => {
  const build = (make: (stack: TerraformStack) => Duration) => (app: App) => {
    const stack = new TerraformStack(app, "test");
    new EvsProvider(stack, "evs");
    new StaleSnapshots(stack, "stale", { olderThan: make(stack) }).warn();
    return stack;
  };
  const days = build((stack) =>
    Duration.days(new TerraformVariable(stack, "age", { type: "number" }).numberValue),
  );
  const text = build((stack) =>
    Duration.parse(new TerraformVariable(stack, "age", { type: "string" }).stringValue),
  );
  const world = { snapshots: [{ id: "old", created_at: daysAgo(40) }] };
  const { violations } = await evaluatePolicies(days, world, { variables: { age: 30 } });
  expect(violations.stale).toMatchObject([{ id: "old" }]);
  const { errors } = await evaluatePolicies(text, world, { variables: { age: "a month" } });
  expect(errors).toEqual([expect.stringContaining('"a month"')]);
});
