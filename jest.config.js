/** @type {import("jest").Config} */
const project = {
  testEnvironment: "node",
  roots: ["<rootDir>/__tests__"],
  testMatch: ["**/*.test.ts"],
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

/** Installs this package as others do, serves it as registries do, or tests a stand-in that tests use: `npm run test:release` and `.ci/run` run them. */
const RELEASE = [
  "journeys/packages/consumers",
  "journeys/packages/packed-docs",
  "journeys/packages/second-provider",
  "scripts/release/release",
  "support/huaweicloud-provider/huaweicloud-provider",
];
/** They need a Cinder: `npm run test:cinder`. */
const CINDER = "<rootDir>/__tests__/journeys/cinder/";

/** @type {import("jest").Config} */
module.exports = {
  testTimeout: 60_000,
  // Most tests wait for Terraform, not for the processor.
  maxWorkers: "100%",
  reporters: ["default", "<rootDir>/__tests__/support/closing-line-reporter.cjs"],
  projects: [
    {
      ...project,
      displayName: "cdktf",
      testPathIgnorePatterns: [CINDER, ...RELEASE.map((name) => `/__tests__/${name}\\.test\\.ts$`)],
    },
    // What depends on the framework, once more with the other one: what is synthesized, and each policy planned once. That both
    // synthesize the same, and so Terraform does the same, is shown by journeys/packages/either-framework.test.ts.
    {
      ...project,
      displayName: "cdktn",
      testMatch: [
        "constructs/evs/*",
        "constructs/policies/index",
        "constructs/terraform/check-props",
        "evaluation/*",
      ].map((names) => `**/__tests__/${names}.test.ts`),
      moduleNameMapper: { ...project.moduleNameMapper, "^cdktf$": "cdktn", "^cdktf/(.*)$": "cdktn/$1" },
    },
  ],
};
