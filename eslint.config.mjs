// Biome lints everything else; it has no rule for regular expressions whose time grows with more than the text's length.
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
];
