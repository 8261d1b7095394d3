import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ConformanceCase, conformanceCases } from "../../support/cel-conformance";

/** Why cases of the specification's suite are not of rules; the first reason that fits a case is its own. */
const SKIPPED: readonly (readonly [reason: string, fits: RegExp | ((tested: ConformanceCase) => boolean)])[] =
  [
    [
      "protobuf messages, enums and wrappers: rules have none",
      ({ path, expression }) =>
        /^(?:dynamic|enums|proto2|proto2_ext|proto3|wrappers|namespace|type_deductions)\//.test(path) ||
        /protobuf\.|TestAllTypes|\bmsg\b|qualified_ident|ident_with_longest|map_field_select/.test(
          `${expression} ${path}`,
        ),
    ],
    [
      "extensions that rules do not have: bind, block, encoders, math, two variables, format, quote",
      /^(?:bindings_ext|block_ext|encoders_ext|math_ext|network_ext|macros2|string_ext\/(?:format|quote))(?:_|\/)/,
    ],
    ["expressions whose types are not checked: those of rules always are", ({ isChecked }) => !isChecked],
    [
      "optMap, optFlatMap, ofNonZeroValue, optional entries and items: of optionals rules have `.?`, `[?]`, `or`, `orValue`, `hasValue` and `value`",
      /^optionals\//,
    ],
    [
      "bytes and unsigned numbers: no field is one",
      ({ expression }) => /\b[bB][rR]?["']|\d[uU]\b|uint/.test(expression),
    ],
    [
      "lists and maps that are written out with items of several types: they have one",
      ({ path }) => MIXED.has(path),
    ],
    ["nanoseconds: times are to the millisecond", ({ path }) => NANOSECONDS.has(path)],
    [
      "integers beyond 2^53 together with fractions, or the smallest one converted from a fraction",
      ({ path }) => LARGE.has(path),
    ],
    [
      "has() of what is written out, and fields in backquotes: `['…']` is for them",
      /^fields\/(?:map_has|quoted_map_fields)\//,
    ],
    ["other single cases", ({ path }) => OTHERS.has(path)],
  ];

const MIXED = new Set([
  "comparisons/eq_literal/not_eq_list_null",
  "comparisons/eq_literal/not_eq_list_false_vs_types",
  "comparisons/eq_literal/not_eq_map_null",
  "comparisons/eq_literal/not_eq_map_false_vs_types",
  "comparisons/eq_literal/eq_map_value_mixed_types",
  "comparisons/eq_literal/not_eq_list_elem_null",
  "comparisons/eq_literal/not_eq_map_value_null",
  "comparisons/in_list_literal/elem_in_mixed_type_list",
  "conversions/dyn/dyn_heterogeneous_list",
  "fields/map_fields/map_key_int64",
  "fields/map_fields/map_value_mix_type",
  "macros/exists/list_elem_type_shortcircuit",
  "macros/exists/list_elem_type_exhaustive",
  "macros/exists/map_key_type_shortcircuit",
  "macros/exists/map_key_type_exhaustive",
  "macros/all/list_elem_type_shortcircuit",
]);

const NANOSECONDS = new Set([
  "timestamps/timestamp_conversions/toString_timestamp_nanos",
  "timestamps/timestamp_arithmetic/add_time_to_duration_nanos_positive",
  "timestamps/timestamp_range/add_duration_nanos_over",
]);

const LARGE = new Set([
  "comparisons/lt_literal/not_lt_dyn_int_big_lossy_double",
  "comparisons/gt_literal/not_gt_dyn_big_double_int",
  "comparisons/lte_literal/lte_dyn_big_double_int",
  "comparisons/gte_literal/gte_dyn_int_big_lossy_double",
  "conversions/int/double_int_min_range",
]);

const OTHERS = new Set([
  // A fraction begins with a digit.
  "comparisons/gt_literal/not_gt_double",
  // A span is written out, so it is no argument of duration().
  "conversions/identity/duration",
  // The library takes the sum for a span, and refuses the comparison; the other way round it is a time.
  "timestamps/timestamp_arithmetic/add_time_to_duration",
  // White space of other scripts stays.
  "string_ext/trim/unicode_space_chars_1",
  "string_ext/trim/unicode_no_trim",
  // The suite gives a duration as an object.
  "timestamps/duration_converters/get_milliseconds",
]);

const reasonOf = (tested: ConformanceCase) =>
  SKIPPED.find(([, fits]) => (fits instanceof RegExp ? fits.test(tested.path) : fits(tested)))?.[0];

const cases = conformanceCases();
const kept = cases.filter((tested) => reasonOf(tested) === undefined);

test("rules do what the cases of the CEL specification say", () => {
  const failed = kept.flatMap((tested) => {
    const answer = tested.run();
    return answer === true ? [] : [`${tested.path}: ${tested.expression}: ${answer}`];
  });
  expect(failed).toEqual([]);
});

test("no single case is left out that rules do as well", () => {
  const single = new Set([...MIXED, ...NANOSECONDS, ...LARGE, ...OTHERS]);
  const known = new Map(cases.map((tested) => [tested.path, tested]));
  expect([...single].filter((path) => known.get(path)?.run() === true)).toEqual([]);
  expect([...single].filter((path) => !known.has(path))).toEqual([]);
});

test("the documentation has the figures", () => {
  const counts = new Map<string, number>();
  for (const tested of cases) {
    const reason = reasonOf(tested);
    if (reason !== undefined) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const page = readFileSync(join(__dirname, "..", "..", "..", "docs", "policies.md"), "utf8");
  const format = (count: number) => count.toLocaleString("en-US");
  const table = SKIPPED.map(([reason]) => `| ${reason} | ${format(counts.get(reason) ?? 0)} |`);
  for (const line of table) expect(page).toContain(line);
  expect(page.replace(/\s+/g, " ")).toContain(
    `Of its ${format(cases.length)} cases, ${format(kept.length)} are kept, and all of them pass`,
  );
});
