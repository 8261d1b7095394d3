// Biome lints everything else; it has no rule for regular expressions whose time grows with more than the text's length,
// and none for words.
import markdown from "@eslint/markdown";
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
    // The embedded API says what the real services say.
    files: ["lib/**/*.ts"],
    ignores: ["lib/bindings/**", "lib/plugin/generated/**", "lib/embedded/**"],
    plugins: { words },
    rules: { "words/plain": "error" },
  },
  {
    files: ["lib/index.ts", "lib/audit/catalogue/en/**", "lib/constructs/**/*.ts", "lib/evaluation/**/*.ts"],
    rules: { "words/plain": ["error", { comments: true }] },
  },
  {
    files: ["*.md", "docs/**/*.md"],
    plugins: { markdown, words },
    language: "markdown/gfm",
    rules: { "words/plain": "error" },
  },
];
