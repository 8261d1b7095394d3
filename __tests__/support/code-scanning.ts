import type { Location, Log, ReportingDescriptor, Result, Run } from "sarif";

const LEVELS = ["note", "warning", "error"];
const text = (value: { readonly text?: string } | undefined, longest: number) =>
  value?.text !== undefined && value.text !== "" && value.text.length <= longest;
/** From the repository's root: no scheme, no root, no step upwards. */
const isRelative = (uri: string | undefined) =>
  uri !== undefined && /^[^/\\:]+(?:\/[^/\\:]+)*$/.test(uri) && !uri.split("/").includes("..");

/**
 * What GitHub's code scanning would refuse, or not know what to do with, by its documented support of SARIF ("SARIF
 * support for code scanning": properties that are required, and limits), and by reports of files that were refused.
 */
export function codeScanningProblems({ version, $schema, runs }: Log): string[] {
  return [
    ...when($schema === undefined, "no $schema"),
    ...when(version !== "2.1.0", "not version 2.1.0"),
    ...when(runs.length === 0 || runs.length > 20, "0 or more than 20 runs"),
    // Runs that share a category are refused.
    ...when(runs.length > 1, "several runs in one file"),
    ...runs.flatMap(runProblems),
  ];
}

function runProblems({ tool: { driver }, results = [], automationDetails }: Run): string[] {
  const { rules = [] } = driver;
  const ids = new Set(rules.map(({ id }) => id));
  const prints = results.map(({ partialFingerprints }) => partialFingerprints?.primaryLocationLineHash);
  return [
    ...when(driver.name === "", "a tool without a name"),
    ...when(automationDetails?.id?.endsWith("/") === false, "a category that ends in a part of its own"),
    ...when(results.length > 25_000, "more than 25,000 results"),
    ...when(new Set(prints).size !== prints.length, "results of one fingerprint"),
    ...rules.flatMap(ruleProblems),
    ...results.flatMap((result, index) =>
      resultProblems(result, ids).map((problem) => `result ${index}: ${problem}`),
    ),
  ];
}

function ruleProblems({
  id,
  name = "",
  shortDescription,
  fullDescription,
  help,
}: ReportingDescriptor): string[] {
  return [
    ...when(id === "", "a rule without an ID"),
    ...when(name.length > 255, `${id}: a name of more than 255 characters`),
    ...when(!text(shortDescription, 1024), `${id}: no shortDescription`),
    ...when(!text(fullDescription, 1024), `${id}: no fullDescription`),
    ...when(!text(help, Number.POSITIVE_INFINITY), `${id}: no help`),
  ];
}

function resultProblems(
  { ruleId = "", level = "warning", message, locations = [], partialFingerprints, suppressions }: Result,
  rules: ReadonlySet<string>,
): string[] {
  return [
    ...when(!rules.has(ruleId), "a rule that is not described"),
    ...when(!LEVELS.includes(level), `the level ${level}`),
    ...when(!text(message, Number.POSITIVE_INFINITY), "no message"),
    ...when(locations.length === 0 || locations.length > 1000, "0 or more than 1,000 locations"),
    ...when(!partialFingerprints?.primaryLocationLineHash, "no primaryLocationLineHash"),
    ...when(suppressions !== undefined, "suppressions, which are not looked at"),
    ...locations.flatMap(locationProblems),
  ];
}

function locationProblems({ physicalLocation }: Location): string[] {
  if (physicalLocation === undefined) return ["no physicalLocation"];
  const { artifactLocation, region } = physicalLocation;
  const { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 } = region ?? {};
  return [
    ...when(!isRelative(artifactLocation?.uri), `the path ${artifactLocation?.uri}`),
    ...when([startLine, startColumn, endLine, endColumn].includes(0), "no whole region"),
    ...when(endLine < startLine, "a region that ends before it begins"),
  ];
}

const when = (isSo: boolean, problem: string) => (isSo ? [problem] : []);
