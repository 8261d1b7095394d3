// Biome lints everything else. It has no rule for regular expressions whose time grows with more than the text's length,
// none for objects that are taken for true, and none for words.
import markdown from "@eslint/markdown";
import typescript from "@typescript-eslint/eslint-plugin";
import parser from "@typescript-eslint/parser";
import regexp from "eslint-plugin-regexp";
import words from "./scripts/words/rule.mjs";

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
  {
    // The embedded API says what the real services say.
    files: ["lib/**/*.ts"],
    ignores: ["lib/bindings/**", "lib/plugin/generated/**", "lib/embedded/**"],
    plugins: { words },
    rules: { "words/plain": "error" },
  },
  {
    files: [
      "lib/index.ts",
      "lib/{audit,constructs,evaluation,evs,placement,plugin,report,settings}/**/*.ts",
      "scripts/**/*.ts",
    ],
    ignores: ["lib/plugin/generated/**"],
    plugins: { words },
    rules: { "words/plain": ["error", { comments: true }] },
  },
  {
    files: ["*.md", "docs/**/*.md"],
    plugins: { markdown, words },
    language: "markdown/gfm",
    rules: { "words/plain": "error" },
  },
];
