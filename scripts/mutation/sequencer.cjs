const { statSync } = require("node:fs");
const { default: Sequencer } = require("@jest/test-sequencer");

/** Small files first: they take less time, and most changes fail in each of them. */
module.exports = class extends Sequencer {
  sort(tests) {
    const sizeOf = ({ path }) => statSync(path).size;
    return [...tests].sort((test, other) => sizeOf(test) - sizeOf(other));
  }
};
