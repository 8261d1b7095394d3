import Table from "cli-table3";
import { createColors } from "picocolors";
import { countOf, formatGiB, formatNumber, regular } from "../audit/words/numbers";
import { oneLine } from "../audit/words/text";
import type { AuditDocument, ReportedPolicy, Scan } from "./document";

type Colors = ReturnType<typeof createColors>;

/** For people at a terminal: the policies at a glance, then what a plan would print of each. */
export function toText(document: AuditDocument, isColored: boolean): string {
  const colors = createColors(isColored);
  const blocks = [
    ...(document.interrupted === null ? [] : [colors.yellow(document.interrupted)]),
    ...document.scans.flatMap((scan) => blocksOf(scan, colors)),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function blocksOf(scan: Scan, colors: Colors): string[] {
  const { project_id, region, policies, not_looked_at } = scan;
  const where = [
    `Project ${project_id ?? "(not said)"}`,
    ...(region === null ? [] : [region]),
    ...scannedOf(scan),
  ];
  return [
    colors.bold(oneLine(where.join(", "))),
    ...(policies.length === 0 ? [] : [tableOf(policies, colors)]),
    ...policies.map((policy) => reportOf(policy, colors)),
    ...not_looked_at.map(({ policy, reason }) =>
      colors.yellow(oneLine(`${policy}: not looked at. ${reason}`)),
    ),
  ];
}

function scannedOf({ snapshots_scanned, volumes_scanned }: Scan): string[] {
  return [
    ...(snapshots_scanned === null ? [] : [countOf(snapshots_scanned, regular("snapshot"))]),
    ...(volumes_scanned === null ? [] : [countOf(volumes_scanned, regular("disk"))]),
  ];
}

function tableOf(policies: readonly ReportedPolicy[], colors: Colors): string {
  const table = new Table({
    head: ["policy", "violations", "provisioned", "undecided", "exempt", "facts"],
    colAligns: ["left", "right", "right", "right", "right", "left"],
    style: { head: [], border: [], compact: true },
  });
  for (const policy of policies) {
    const { violation_count, total_gib, undecided_count, exempt_count } = policy;
    const tell = (count: number, color: (text: string) => string) =>
      count === 0 ? "0" : color(formatNumber(count));
    table.push([
      oneLine(policy.policy),
      tell(violation_count, colors.red),
      formatGiB(total_gib),
      tell(undecided_count, colors.yellow),
      formatNumber(exempt_count),
      trustOf(policy, colors),
    ]);
  }
  return table.toString();
}

function trustOf({ complete, suspect }: ReportedPolicy, colors: Colors): string {
  const words = [...(suspect ? ["suspect"] : []), ...(complete ? [] : ["incomplete"])];
  return words.length === 0 ? "complete" : colors.yellow(words.join(", "));
}

function reportOf({ policy, report, exemption_notices }: ReportedPolicy, colors: Colors): string {
  const notices = exemption_notices.map((notice) => oneLine(`Exemption ${notice}`));
  return [colors.bold(oneLine(policy)), report, ...notices].join("\n");
}
