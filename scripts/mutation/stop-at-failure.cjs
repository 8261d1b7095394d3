const { TestEnvironment } = require("jest-environment-node");

/** The change that a test has noticed already. Jest runs all tests of a change in this process, one after the other. */
let noticed;

/** One test that fails is enough for a change, so the rest is skipped. Neither Jest nor Stryker can do that. */
module.exports = class extends TestEnvironment {
  handleTestEvent(event) {
    const { activeMutant } = this.global.__stryker__ ?? {};
    if (activeMutant === undefined) return;
    if (event.name === "test_fn_failure") noticed = activeMutant;
    if (event.name === "test_start" && noticed === activeMutant) event.test.mode = "skip";
  }
};
