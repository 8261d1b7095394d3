import { computed, listBlock, number, optional, string } from "../../lib/plugin";
import { fitStoredState } from "../../lib/plugin/stored-state";

const schema = {
  description: "",
  attributes: { id: computed(string, ""), size: optional(number, "") },
  blocks: { part: listBlock({ description: "", attributes: { name: optional(string, "") } }) },
};

const fitted = (json: string) => Buffer.from(fitStoredState(schema, Buffer.from(json)).json).toString();

test("a state that fits is passed on as it is, with numbers that JavaScript cannot hold", () => {
  const stored = '{"id":"a","size":12345678901234567890,"part":[{"name":"x"}]}';
  expect(fitted(stored)).toBe(stored);
});

test("what the schema has lost is dropped, inside of blocks too", () => {
  expect(fitted('{"id":"a","lost":1,"part":[{"name":"x","lost":2}]}')).toBe(
    '{"id":"a","part":[{"name":"x"}]}',
  );
});
