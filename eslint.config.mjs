// Biome lints everything else. It has no rule for regular expressions whose time grows with more than the text's length,
// and none for objects that are taken for true.
import typescript from "@typescript-eslint/eslint-plugin";
import parser from "@typescript-eslint/parser";
import regexp from "eslint-plugin-regexp";

export default [
  {
    files: ["lib/**/*.ts", "scripts/**/*.ts"],
    ignores: ["lib/bindings/**", "lib/plugin/generated/**"],
    languageOptions: { parser },
    plugins: { regexp },
    rules: {
      "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
      "regexp/no-super-linear-move": "error",
    },
  },
  {
    // A condition may be unknown: as an object it would always be true.
    files: ["lib/audit/**/*.ts"],
    ignores: ["lib/audit/known/condition.ts"],
    languageOptions: {
      parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { typescript },
    rules: {
      "typescript/strict-boolean-expressions": [
        "error",
        {
          allowNullableBoolean: true,
          allowNullableNumber: true,
          allowNullableString: true,
          allowNullableEnum: true,
        },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "BinaryExpression[operator=/^[!=]==?$/] > Identifier[name=/^(YES|NO)$/]",
          message: "Only the engine looks inside a condition (known/open.ts).",
        },
      ],
    },
  },
];
