/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/__tests__"],
  testMatch: ["**/*.test.ts"],
  testTimeout: 60_000,
  // Most tests wait for Terraform, not for the processor.
  maxWorkers: "100%",
  reporters: ["default", "<rootDir>/__tests__/support/closing-line-reporter.cjs"],
  moduleNameMapper: {
    "^cdktf-evs-snapshots$": "<rootDir>/lib/index.ts",
    "^cdktf-evs-snapshots/testing$": "<rootDir>/lib/evaluation/index.ts",
    "^@cdktf/provider-huaweicloud$": "<rootDir>/packages/provider-huaweicloud/src/index.ts",
    "^@cdktf/provider-huaweicloud/lib/(.*)$": "<rootDir>/packages/provider-huaweicloud/src/$1",
  },
  transform: {
    "\\.ts$": ["@swc/jest", { jsc: { target: "es2022", parser: { syntax: "typescript" } } }],
    "/@marcbachmann/cel-js/.*\\.js$": [
      "@swc/jest",
      { jsc: { target: "es2022" }, module: { type: "commonjs" } },
    ],
  },
  // An ES module that is required.
  transformIgnorePatterns: ["/node_modules/(?!@marcbachmann/cel-js/)"],
};
