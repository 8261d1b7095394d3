import { render } from "../../lib/report";
import { MIXED_DOCUMENT, mixedDocumentAs } from "../support/documents";

test("the text has no colors unless they are asked for, and then only there", () => {
  const control = String.fromCharCode(27);
  expect(mixedDocumentAs("text")).not.toContain(control);
  expect(render(MIXED_DOCUMENT, "text", { isColored: true, page: "" })).toContain(`${control}[31m`);
});

test("the text says of each policy how many, how large, and what is missing", () => {
  expect(mixedDocumentAs("text")).toMatch(/stale_snapshots +│ +1 │ +10 GiB │ +1 │ +1 │ incomplete/);
});
