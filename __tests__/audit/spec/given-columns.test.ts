import { InvalidFactsError, parseGivenFacts } from "../../../lib/audit/facts/given-facts";
import { ALL_SPECS } from "../../../lib/audit/spec/policies";

const policies = ALL_SPECS.flatMap(({ name, given }) =>
  given === undefined ? [] : ([[name, given]] as const),
);

test.each(policies)("%s names the column that is missing", (_, columns) => {
  const lists = Object.entries({ snapshots: [], ...columns });
  const whole = Object.fromEntries(
    lists.map(([list, names]) => [
      list,
      Object.fromEntries([["id", []], ...names.map((name) => [name, []])]),
    ]),
  );
  expect(() => parseGivenFacts(JSON.stringify(whole), { columns })).not.toThrow();
  for (const [list, names] of Object.entries(columns)) {
    const [first, ...rest] = names;
    const lacking = { ...whole, [list]: Object.fromEntries([["id", []], ...rest.map((name) => [name, []])]) };
    const parse = () => parseGivenFacts(JSON.stringify(lacking), { columns });
    expect(parse).toThrow(InvalidFactsError);
    expect(parse).toThrow(new RegExp(`in ${list}; missing: ${first}$`));
  }
});
