/** @type {import("jest").Config} */
const project = {
  testEnvironment: "node",
  roots: ["<rootDir>/__tests__"],
  testMatch: ["**/*.test.ts"],
  // They need a Cinder: npm run test:cinder.
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/__tests__/cinder/"],
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

/** @type {import("jest").Config} */
module.exports = {
  testTimeout: 60_000,
  // Most tests wait for Terraform, not for the processor.
  maxWorkers: "100%",
  reporters: ["default", "<rootDir>/__tests__/support/closing-line-reporter.cjs"],
  projects: [
    { ...project, displayName: "cdktf" },
    // What depends on the framework, once more with the other one.
    {
      ...project,
      displayName: "cdktn",
      roots: ["<rootDir>/__tests__/constructs", "<rootDir>/__tests__/evaluation"],
      moduleNameMapper: { ...project.moduleNameMapper, "^cdktf$": "cdktn", "^cdktf/(.*)$": "cdktn/$1" },
    },
  ],
};
