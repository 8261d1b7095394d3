import { factRequestOf } from "../../../lib/audit/engine/fact-request";
import { ALL_SPECS } from "../../../lib/audit/spec/policies";

/** Values of arguments that need as little as they can. */
const VALUES = { violates_when: { asksForDisk: false } };

test.each(ALL_SPECS.map((spec) => [spec.name, spec] as const))(
  "%s reads the recycle bin where its rows say what can be deleted, unless it is not to be read",
  (name, spec) => {
    const isNeeded = spec.subject === "snapshot" || name === "leaving_recycle_bin";
    expect(factRequestOf(spec, VALUES).recycleBin).toBe(isNeeded);
    expect(factRequestOf(spec, { ...VALUES, recycle_bin: false }).recycleBin).toBe(false);
  },
);
