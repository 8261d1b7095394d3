import { render } from "../../lib/report";
import { documentOf, reportedPolicy, resultRow } from "../support/documents";

test.each(["json", "sarif"] as const)("%s shows a terminal nothing that it would act on", (format) => {
  const name = "\u009B31m\u202Egnp\uFEFF\u{E0041}\u2028";
  const named = documentOf([reportedPolicy({ violations: [resultRow("a", { name })] })]);
  const text = render(named, format, { isColored: false, page: "" });
  expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  if (format === "json") expect(JSON.parse(text)).toMatchObject(named);
});
