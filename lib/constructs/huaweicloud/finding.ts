import type { IResolvable } from "cdktf";
import { BACKUP_KEY, BACKUP_PREFIXES } from "../../audit/verdicts/backup-marks";
import { RESTING_STATUSES, TRANSITIONAL_STATUSES } from "../../audit/verdicts/snapshot-state";
import { Verdict } from "../../audit/verdicts/verdict";
import { expression } from "../terraform/expression";
import { rfc3339 } from "./times";

/** What is known of the disks, as expressions for maps of lists. */
export interface Facts {
  /** When the recycle bin will drop each disk in it, by disk ID. */
  readonly recycled: IResolvable;
  readonly isBinRead: boolean;
  /** IDs of the disks made from each snapshot, by snapshot ID. */
  readonly clones: IResolvable;
  /** IDs of the available snapshots of each disk, by disk ID. */
  readonly copies: IResolvable;
}

/** The snapshot `s`, whose disk is not in the disk list, as a finding: the same attributes as those with proof have. */
export function findingOf(facts: Facts): IResolvable {
  const { recycled, clones, copies } = facts;
  const copiesOfIt = expression`try(length(${copies}[s.volume_id]), 0) - (try(s.status == "available", false) ? 1 : 0)`;
  return expression`[for rule in [${rulesOf(facts)}[0]] : {
    id                = s.id
    name              = s.name
    volume_id         = s.volume_id
    size              = s.size
    status            = s.status
    created_at        = s.created_at
    metadata          = s.metadata
    verdict           = rule.verdict
    reason            = rule.reason
    evidence          = ${evidenceOf(facts)}
    last_copy         = !can(${clones}[s.id]) && ${copiesOfIt} == 0
    cloned_volume_ids = try(sort(${clones}[s.id]), [])
    recoverable_until = try(${rfc3339(expression`${recycled}[s.volume_id][0]`)}, null)
  }][0]`;
}

const PREFIX = expression`[for p in ${BACKUP_PREFIXES} : p if try(startswith(s.name, p), false)]`;

/**
 * The snapshot `s`, whose disk is not in the disk list, as a list of the rules that apply, each with a verdict and a
 * reason: the first decides. The order is that of the audit with proof; `suspected` comes last, so that every doubt
 * before it is ruled out.
 */
function rulesOf({ recycled }: Facts): IResolvable {
  const rules: [applies: IResolvable, verdict: Verdict, reason: IResolvable | string][] = [
    [
      expression`try(contains(${TRANSITIONAL_STATUSES}, s.status), false)`,
      Verdict.IN_TRANSITION,
      expression`"The snapshot is \${s.status}."`,
    ],
    [
      expression`can(s.metadata[${BACKUP_KEY}])`,
      Verdict.BACKUP_OWNED,
      "A server backup made it; it is managed by the backup service.",
    ],
    [expression`can(${recycled}[s.volume_id])`, Verdict.RECYCLED, "Its disk is in the recycle bin."],
    [expression`s.volume_id == null`, Verdict.INDETERMINATE, "The snapshot names no disk."],
    [
      expression`!try(contains(${RESTING_STATUSES}, s.status), false)`,
      Verdict.INDETERMINATE,
      "The snapshot's status is not one that is documented.",
    ],
    [
      expression`length(${PREFIX}) > 0`,
      Verdict.INDETERMINATE,
      expression`"Its name starts with \${${PREFIX}[0]}, as those of backups do."`,
    ],
    [expression`true`, Verdict.SUSPECTED, "Its disk is in no list, which is no proof that it is gone."],
  ];
  const candidates = rules.map(
    ([applies, verdict, reason]) =>
      expression`{ applies = ${applies}, verdict = ${verdict}, reason = try(${reason}, "") }`,
  );
  return expression`[for rule in ${candidates} : rule if rule.applies]`;
}

/** What was seen of the snapshot `s` and its disk: a list of texts without times. */
function evidenceOf({ recycled, isBinRead }: Facts): IResolvable {
  const unrecycled = `recycle bin: not ${isBinRead ? "there" : "read"}`;
  return expression`concat(
    s.volume_id == null ? ["snapshot: names no disk"] :
      ["disk list: not there", can(${recycled}[s.volume_id]) ? "recycle bin: there" : ${unrecycled}],
    can(s.metadata[${BACKUP_KEY}]) ? [${`snapshot metadata: ${BACKUP_KEY}`}] : [],
    [for p in ${PREFIX} : "snapshot name: starts with \${p}"])`;
}
