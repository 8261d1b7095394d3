import { countOf, regular } from "../numbers";

/** How to solve a finding. */
export const remedies = {
  heading: "What to do",
  headingOfList: "What to do:",
  /** Rows that have the same verdict and the same remedy. */
  group: (verdict: string, rows: number, steps: readonly string[]) =>
    `${verdict}, ${countOf(rows, regular("row"))}: ${steps.join(" ")}`,
  keepAny: "To keep a row, add an exemption with its ID, a reason and an end.",
  undecided: "Do not delete it. Find the missing fact, and read again.",
  suspect: "Do not act on it: the scan is unreliable.",
  restoreDisk: (until: string | null) =>
    `Restore its disk from the recycle bin${until === null ? "" : ` before ${until}`}, or let EVS delete the disk.`,
  ofBackup: "Nothing here. A backup owns it: delete the backup in CBR if nobody needs it.",
  transition: "Wait. EVS works on it, and refuses to delete it.",
  ticket: "Open a ticket with EVS: nobody can delete it.",
  copyDisk: "Create a snapshot or a backup of its disk.",
  copyThisDisk: "Create a snapshot or a backup of it.",
  rename: "Give it a unique name.",
  addMetadata: "Add the missing metadata.",
  hasClones: "Keep it while disks that were created from it exist: EVS refuses to delete it.",
  refused: (status: string | null) =>
    `EVS refuses to delete it now${status === null ? "" : `: its status is ${status}`}.`,
  lastCopy: "It can be the last copy: create a disk or a backup from it before you delete it.",
  deleteSnapshot: "Delete it if nobody needs it. There is no recycle bin for snapshots.",
  sharedChain:
    "It can share a chain with other snapshots of its disk: deleting it can save less than its size.",
  unsubscribe: "Unsubscribe its order if nobody needs it: it is prepaid.",
  deleteDisk: "Delete it if nobody needs it. Its legacy snapshots are deleted with it.",
  shrinkGroup: "Delete snapshots of the group, or raise the budget.",
  keep: (id: string) => `To keep it, add an exemption with id "${id}", a reason and an end.`,
};
