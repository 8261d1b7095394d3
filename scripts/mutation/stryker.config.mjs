// What decides, and the tests that must notice when it is changed.
const PARTS = {
  paging: {
    mutate: ["lib/evs/paging/*.ts"],
    tests: [
      "__tests__/evs/paging/*.test.ts",
      "__tests__/journeys/evs/marker-paging.test.ts",
      "__tests__/replay/replay.test.ts",
    ],
  },
  http: { mutate: ["lib/evs/http/*.ts"], tests: ["__tests__/evs/http/*.test.ts"] },
  judge: {
    mutate: ["lib/audit/{verdicts,policies,known}/*.ts"],
    tests: ["__tests__/audit/{verdicts,policies,known}/*.test.ts"],
  },
};

const { MUTATED_PART: name = "" } = process.env;
const part = Object.hasOwn(PARTS, name) ? PARTS[name] : undefined;
if (part === undefined)
  throw new Error(`Name a part: npm run test:mutation -- ${Object.keys(PARTS).join(" | ")}`);
process.env.MUTATION_TESTS = JSON.stringify(part.tests);

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  mutate: part.mutate,
  // What messages say is not what is tested here.
  mutator: { excludedMutations: ["StringLiteral"] },
  testRunner: "jest",
  jest: { configFile: "scripts/mutation/jest.config.cjs", enableFindRelatedTests: false },
  coverageAnalysis: "perTest",
  reporters: ["clear-text", "progress", "json"],
  clearTextReporter: { logTests: false, reportTests: false },
  jsonReporter: { fileName: `.cache/mutation-${name}.json` },
  tempDirName: ".cache/mutation",
  ignorePatterns: ["dist", "docs", "examples", "packages", "bench", "release"],
};
