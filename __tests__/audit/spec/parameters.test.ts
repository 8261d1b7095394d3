import {
  choice,
  flag,
  type GivenValue,
  numberBetween,
  optionalDuration,
  type Parameter,
  ParameterProblem,
  requiredCount,
  requiredDuration,
  requiredNumber,
  requiredText,
  requiredTexts,
} from "../../../lib/audit/spec/parameters";

const DURATION = requiredDuration("How long.");
const SOMETIMES = optionalDuration("How long.");
const CHOICE = choice(["all", "none"], "all", "Which.");
const SHARE = numberBetween(0, 1, 0.5, "Which share.");
const COUNT = requiredCount(1, "How many.");
const GIB = requiredNumber(0, "How large.");
const FLAG = flag(true, "Whether.");
const TEXT = requiredText(4, "What.");
const TEXTS = requiredTexts("Which ones.");

test.each<[Parameter, GivenValue | null, unknown]>([
  [DURATION, "100d", { text: "100d", ms: 100 * 86_400_000 }],
  [DURATION, "36525d", { text: "36525d", ms: 36_525 * 86_400_000 }],
  [SOMETIMES, null, undefined],
  [CHOICE, "none", "none"],
  [CHOICE, null, "all"],
  [SHARE, 0, 0],
  [SHARE, 1, 1],
  [SHARE, null, 0.5],
  [COUNT, 1, 1],
  [GIB, 0, 0],
  [GIB, 0.5, 0.5],
  [FLAG, null, true],
  [FLAG, false, false],
  [TEXT, "üü", "üü"],
  [TEXTS, ["a", "b"], ["a", "b"]],
])("%#: %j in %j is taken", (parameter, given, value) => {
  expect(parameter.read(given)).toEqual(value);
});

test.each<[Parameter, GivenValue | null, RegExp]>([
  [DURATION, "0.5d", /must be an integer and a unit, such as 30d, .* got "0.5d"$/],
  [DURATION, "36526d", /at most 100 years, got "36526d"$/],
  [DURATION, 30, /got 30$/],
  [SOMETIMES, "", /got ""$/],
  [CHOICE, "some", /^must be one of all, none, got "some"$/],
  [SHARE, -0.01, /^must be a number from 0 to 1, got -0.01$/],
  [SHARE, 1.01, /got 1.01$/],
  [SHARE, Number.NaN, /^must be a number from 0 to 1/],
  [COUNT, 0, /at least 1, got 0$/],
  [COUNT, 1.5, /at least 1, got 1.5$/],
  [COUNT, 2 ** 53, /at least 1, got/],
  [COUNT, null, /at least 1, got null$/],
  [GIB, -1, /at least 0, got -1$/],
  [GIB, null, /at least 0, got null$/],
  [TEXT, "üüü", /1 to 4 bytes in UTF-8, got one of 6 bytes$/],
  [TEXT, "  ", /1 to 4 bytes in UTF-8, got " {2}"$/],
  [TEXT, null, /1 to 4 bytes in UTF-8, got null$/],
  [TEXTS, [], /non-empty strings, got \[\]$/],
  [TEXTS, ["a", ""], /non-empty strings, got \["a",""\]$/],
])("%#: %j refuses %j, and says what is allowed", (parameter, given, message) => {
  expect(() => parameter.read(given)).toThrow(ParameterProblem);
  expect(() => parameter.read(given)).toThrow(message);
});

test("what is allowed and the default are in the description, which the documentation shows", () => {
  expect(CHOICE.description).toBe("Which. One of `all`, `none`. Default: `all`.");
  expect(SHARE.description).toBe("Which share. From 0 to 1. Default: `0.5`.");
  expect(COUNT.description).toBe("How many. An integer of at least 1.");
  expect(FLAG.description).toBe("Whether. Default: `true`.");
});

test("what must be given says so", () => {
  const required = [DURATION, COUNT, GIB, TEXT, TEXTS].map(({ isRequired }) => isRequired);
  const optional = [SOMETIMES, CHOICE, SHARE, FLAG].map(({ isRequired }) => isRequired);
  expect([...new Set(required), ...new Set(optional)]).toEqual([true, false]);
});
