const { join } = require("node:path");
const { displayName, testPathIgnorePatterns, ...project } = require("../../jest.config.js").projects[0];

/** @type {import("jest").Config} */
module.exports = {
  ...project,
  rootDir: join(__dirname, "..", ".."),
  testMatch: JSON.parse(process.env.MUTATION_TESTS).map((tests) => `<rootDir>/${tests}`),
  testEnvironment: join(__dirname, "stop-at-failure.cjs"),
  testSequencer: join(__dirname, "sequencer.cjs"),
  testTimeout: 60_000,
};
