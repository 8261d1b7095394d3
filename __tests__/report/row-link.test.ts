import { linkOf } from "../../lib/report/row-link";
import { resultRow } from "../support/documents";

test.each([
  ["https://c.example.com/a", "https://c.example.com/a"],
  ["https://c.example.com/a> b", "https://c.example.com/a%3E%20b"],
  ["javascript:alert(1)", undefined],
  ["http://c.example.com/a", undefined],
  ["no URL", undefined],
  [null, undefined],
])("the link %j of a row is %j", (link, href) => {
  expect(linkOf(resultRow("a", { link }))).toBe(href);
});
