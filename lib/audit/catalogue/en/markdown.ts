import { countOf, regular } from "../numbers";

/** Texts of comments on pull requests and of tickets. */
export const markdown = {
  /** @param apart groups of snapshots, whose size is that of their snapshots, and rows of unknown size */
  total: (count: number, gib: string, apart: { readonly groups: number; readonly unsized: number }) => {
    const asides = [
      ...(apart.groups === 0 ? [] : [countOf(apart.groups, regular("group"))]),
      ...(apart.unsized === 0 ? [] : [`size of ${apart.unsized} unknown`]),
    ];
    const found = `EVS: ${countOf(count, ROW)} with findings, ${gib} provisioned`;
    return asides.length === 0 ? found : `${found} (${asides.join("; ")})`;
  },
  unknown: "What is unknown",
  /** @param count number of findings: one for each policy and row */
  fresh: (count: number, gib: string) => `New: ${countOf(count, regular("finding"))}, ${gib} provisioned`,
  gone: "Gone",
  policies: "Policies",
  largest: "Largest findings",
  link: "link",
  more: (left: number) => `and ${countOf(left, { one: "more line", many: "more lines" })}`,
};

const ROW = { one: "snapshot or disk", many: "snapshots and disks" };
