import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from "../audit/catalogue/language";
import { onlyKindOf, tryGetKindsProblem } from "../audit/catalogue/snapshot-kinds";
import { type SharedTerms, sharedTermsProblemsOf, toSharedTerms } from "../audit/spec/shared-terms";
import { pathText } from "../audit/spec/written-problem";
import { shownText } from "../evs";
import { type ConfigOf, type Diagnostic, DiagnosticError, type KnownConfigOf, UNKNOWN } from "../plugin";
import { ConfigurationError, checkSettings } from "../settings";
import { toDiagnostic } from "./diagnostics";
import { fractionOf } from "./fraction";
import type { providerSchema } from "./provider-schema";

/** The provider block from Terraform. Values can be null or unknown. */
type ProviderConfig = ConfigOf<typeof providerSchema>;

/** Checks that need only the provider block. Unknown values are skipped. */
export function validateConfiguration(config: ProviderConfig): readonly Diagnostic[] {
  const known = withoutUnknown(config) as KnownConfigOf<typeof providerSchema>;
  const own = [
    tryGetLanguageProblem(known.language),
    isKnown(config.kinds) ? tryGetKindsError(known.kinds) : undefined,
    ...sharedTermsErrorsOf(config),
  ];
  return [...checkSettings(known), ...own.flatMap((problem) => problem ?? [])].map(toDiagnostic);
}

/**
 * The only kind of snapshots to read.
 *
 * @throws ConfigurationError for unknown kinds, and for kinds without legacy ones
 */
export function kindOf(kinds: readonly string[] | null): "legacy" | undefined {
  const problem = tryGetKindsError(kinds);
  if (problem !== undefined) throw problem;
  return onlyKindOf(kinds);
}

function tryGetKindsError(kinds: readonly (string | null)[] | null): ConfigurationError | undefined {
  const problem = tryGetKindsProblem(kinds);
  if (problem === undefined) return undefined;
  return new ConfigurationError("Invalid provider argument", `kinds ${problem}.`, { argument: ["kinds"] });
}

/**
 * Settings for the rows of all policies.
 *
 * @throws ConfigurationError for an invalid value
 */
export function sharedTermsOf(config: KnownConfigOf<typeof providerSchema>): SharedTerms {
  const [problem] = sharedTermsErrorsOf(config);
  if (problem !== undefined) throw problem;
  return toSharedTerms(withoutEmpty(config));
}

function sharedTermsErrorsOf(config: ProviderConfig): ConfigurationError[] {
  const problems = sharedTermsProblemsOf(withoutEmpty(config), (value) => value !== UNKNOWN);
  return problems.map(({ path, problem }) => {
    const [first = "", ...rest] = path;
    const argument = [
      String(first),
      ...rest.map((step) =>
        typeof step === "number" ? { index: step } : first === "prices" ? { key: step } : step,
      ),
    ];
    return new ConfigurationError("Invalid provider argument", `${pathText(path)} ${problem}.`, { argument });
  });
}

/** An empty string counts as not set, as for every argument. */
const withoutEmpty = ({ owners, prices, currency, link_template }: ProviderConfig) => ({
  owners,
  prices:
    prices === null || prices === UNKNOWN
      ? prices
      : Object.fromEntries(Object.entries(prices).map(([key, price]) => [key, fractionOf(price)])),
  currency: currency || null,
  link_template: link_template || null,
});

const isKnown = (list: unknown) => !(Array.isArray(list) && list.includes(UNKNOWN));

/**
 * The language of results.
 *
 * @throws ConfigurationError for an unknown language
 */
export function languageOf(language: string | null): Language {
  const problem = tryGetLanguageProblem(language);
  if (problem !== undefined) throw problem;
  return LANGUAGES.find((one) => one === language) ?? DEFAULT_LANGUAGE;
}

/** An empty string counts as not set, as for every argument. */
function tryGetLanguageProblem(language: string | null): ConfigurationError | undefined {
  if (!language || LANGUAGES.some((one) => one === language)) return undefined;
  const problem = `language must be one of ${LANGUAGES.join(", ")}, got ${shownText(language)}.`;
  return new ConfigurationError("Invalid provider argument", problem, { argument: ["language"] });
}

/** @throws DiagnosticError for a ConfigurationError */
export function withDiagnostics<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw error instanceof ConfigurationError ? new DiagnosticError(toDiagnostic(error)) : error;
  }
}

function withoutUnknown(value: unknown): unknown {
  if (value === UNKNOWN) return null;
  if (Array.isArray(value)) return value.map(withoutUnknown);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutUnknown(inner)]));
}
