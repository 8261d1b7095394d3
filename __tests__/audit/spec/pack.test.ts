import { PACK } from "../../../lib/audit/spec/pack";
import type { GivenValue } from "../../../lib/audit/spec/parameters";
import { ALL_SPECS } from "../../../lib/audit/spec/policies";

test.each(Object.entries(PACK))(
  "%s of the pack is a policy, and its arguments are the policy's",
  (name, written) => {
    const policy = ALL_SPECS.find((one) => one.name === name);
    const values: Readonly<Record<string, GivenValue>> = written;
    expect(Object.keys(policy?.parameters ?? {})).toEqual(expect.arrayContaining(Object.keys(values)));
    for (const [key, parameter] of Object.entries(policy?.parameters ?? {})) {
      expect(() => parameter.read(values[key] ?? null)).not.toThrow();
    }
  },
);
