const { projects } = require("../../../jest.config.js");

/** Tests against a real Cinder and Keystone; `npm run test:cinder` starts them and names them by variables. */
/** @type {import("jest").Config} */
module.exports = {
  ...projects[0],
  displayName: "cinder",
  rootDir: "../../..",
  roots: ["<rootDir>/__tests__/journeys/cinder"],
  testPathIgnorePatterns: ["/node_modules/"],
  testTimeout: 1_800_000,
  // They share the servers, and say how long reads take.
  maxWorkers: 1,
  reporters: ["default", "<rootDir>/__tests__/support/closing-line-reporter.cjs"],
};
