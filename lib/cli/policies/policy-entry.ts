import type { PolicyEntry } from "../../audit/results/policy-entry";
import { type GivenValue, ParameterProblem } from "../../audit/spec/parameters";
import { POLICY_SPECS, type PolicyName } from "../../audit/spec/policies";
import { priceProblemsOf } from "../../audit/spec/price";
import { DEFAULT_SHOWN_ROWS, lengthProblemsOf, shownRowsProblemsOf } from "../../audit/spec/shared-arguments";
import { termsOf } from "../../audit/spec/terms";
import { toExemption, tryGetWrittenProblem } from "../../audit/spec/written-exemption";
import type { WrittenProblem } from "../../audit/spec/written-problem";
import type { Declaration } from "../../report";
import { OWN_KEY } from "./policy-file-schema";

/** A policy of a file whose form is valid. */
export type WrittenPolicy = {
  readonly rule: PolicyName;
  readonly policy?: string;
  readonly message?: string;
  readonly name?: string;
  readonly status?: string;
  readonly volume_id?: string;
  readonly availability_zone?: string;
  readonly price_per_gib_month?: number;
  readonly currency?: string;
  readonly shown_rows?: number;
  readonly exemptions?: readonly Readonly<Record<string, unknown>>[];
} & Readonly<Record<string, unknown>>;

/** An entry of a policies file. */
export interface FileEntry extends PolicyEntry {
  /** The arguments and filters of the file. */
  readonly written: Readonly<Record<string, unknown>>;
  /** Its position in a file of the repository. @default - none */
  readonly declaredAt?: Declaration | undefined;
}

/** Problems that a schema cannot find: durations, ranges, patterns, days. */
export function problemsOf(written: WrittenPolicy, now: Date): WrittenProblem[] {
  const ofArguments = Object.entries(POLICY_SPECS[written.rule].parameters).flatMap(([name, parameter]) => {
    try {
      parameter.read((written[name] ?? null) as GivenValue | null);
      return [];
    } catch (error) {
      if (!(error instanceof ParameterProblem)) throw error;
      return [{ path: [name], problem: error.message }];
    }
  });
  const ofExemptions = (written.exemptions ?? []).flatMap((exemption, index) => {
    const found = tryGetWrittenProblem(exemption, now);
    if (found === undefined) return [];
    const { field, problem } = found;
    return [{ path: ["exemptions", index, ...(field === undefined ? [] : [field])], problem }];
  });
  const ofPrice = priceProblemsOf(written).map(({ field, problem }) => ({ path: [field], problem }));
  const ofLengths = lengthProblemsOf(POLICY_SPECS[written.rule].subject, written).map(
    ({ argument, problem }) => ({ path: [argument], problem }),
  );
  const ofRows = shownRowsProblemsOf(written).map(({ argument, problem }) => ({ path: [argument], problem }));
  return [...ofArguments, ...ofLengths, ...ofRows, ...ofPrice, ...ofExemptions];
}

function withoutOwnKeys(written: WrittenPolicy): WrittenPolicy {
  const kept = Object.entries(written).filter(([key]) => !key.startsWith(OWN_KEY));
  return Object.fromEntries(kept) as unknown as WrittenPolicy;
}

/** The entry of a policy without problems. */
export function toEntry(written: WrittenPolicy): FileEntry {
  const { rule, policy, message, exemptions = [], ...others } = withoutOwnKeys(written);
  const { name, status, volume_id: volumeId, availability_zone: availabilityZone } = written;
  const { price_per_gib_month: perGibMonth, currency, shown_rows } = written;
  return {
    name: rule,
    label: policy ?? rule,
    message,
    shownRows: shown_rows ?? DEFAULT_SHOWN_ROWS,
    restIn: "format",
    filter: {
      ...(name === undefined ? {} : { name }),
      ...(status === undefined ? {} : { status }),
      ...(volumeId === undefined ? {} : { volumeId }),
      ...(availabilityZone === undefined ? {} : { availabilityZone }),
    },
    price: perGibMonth === undefined ? undefined : { perGibMonth, currency },
    exemptions: exemptions.map(toExemption),
    values: Object.fromEntries(
      Object.entries(POLICY_SPECS[written.rule].parameters).map(([key, parameter]) => [
        key,
        parameter.read((written[key] ?? null) as GivenValue | null),
      ]),
    ),
    written: others,
    terms: termsOf(POLICY_SPECS[rule], others),
  };
}
