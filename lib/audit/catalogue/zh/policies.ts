import type { Texts } from "../en";
import { formatNumber } from "../numbers";
import { counted } from "./quantities";
import { quote } from "./quote";

export const policies: Texts["policies"] = {
  orphanedSnapshots: {
    nouns: {
      orphaned: counted("孤儿快照"),
      suspected: counted("疑似孤儿快照"),
      indeterminate: counted("可能的孤儿快照"),
    },
    givenNote: "仅为疑似，未经证实：列表不能证明云硬盘已不存在；由 evs provider 自行读取才能证明。",
    graceNote: (span) => `仅统计最后一次确认存在距今超过 ${span}的云硬盘。`,
    seen: (time) => `自 ${time} 起即报告其云硬盘不存在`,
  },
  staleSnapshots: {
    noun: counted("陈旧快照"),
    reason: (span) => `创建至今已超过 ${span}。`,
  },
  stuckSnapshots: {
    noun: counted("卡住的快照"),
    reason: (status, span) => `处于 ${status} 状态已超过 ${span}：请向 EVS 提交工单。`,
    backup: "备份正在处理该快照，可能需要较长时间。",
  },
  failedSnapshots: {
    noun: counted("失败的快照"),
    undeletable: "删除失败，EVS 无法再删除：请提交工单。",
    backupFailed: "备份创建该快照失败，由备份服务管理。",
    failed: "创建失败，不含任何数据；EVS 允许用户删除。",
  },
  excessSnapshots: {
    noun: counted("多余的快照"),
    reason: (keep, perDisk) =>
      `${perDisk ? "该云硬盘" : "项目中"}至少有 ${formatNumber(keep)} 个比它更新的快照。`,
    unranked: "它是否属于最新的几个，取决于其他没有创建时间或可能属于备份的快照。",
  },
  missingMetadata: {
    noun: counted("缺少元数据的快照"),
    reason: (keys) => `元数据缺少 ${keys.join("、")}。`,
  },
  ambiguousNames: {
    noun: counted("名称有歧义的快照"),
    reason: (disks) => `${formatNumber(disks)} 块云硬盘的快照使用了这个名称。`,
    disks: (named, isCut) => `云硬盘：${named.join("、")}${isCut ? "等" : ""}`,
    unnamed: "还有其他快照使用这个名称，但并非都注明了所属的云硬盘。",
  },
  capacityBudget: {
    noun: counted("超出的容量预算"),
    reason: (budget) => `超过了 ${budget} 的容量预算。`,
    largest: (members) => `最大的快照：${members.join("、")}`,
  },
  unattachedDisks: {
    noun: counted("未挂载的云硬盘", "块"),
    reason: (span) => `未挂载到任何云服务器，且已有 ${span}或更久没有变化。`,
  },
  unprotectedDisks: {
    noun: counted("缺少新副本的云硬盘", "块"),
    reasonOfLegacy: (span) => `在 ${span}内没有任何副本（传统快照或备份）。`,
    reason: (span) => `${span}内没有任何副本：既没有快照，也没有备份。`,
    undatedCopy: "某个副本的创建时间缺失或无法解析。",
    unknownStatus: "某个较新的快照的状态缺失或无法解析。",
  },
  expiringSnapshots: {
    noun: counted("即将到期删除的快照"),
    reason: (span) => `EVS 将在 ${span}内自动删除该快照，且其云硬盘没有更新的副本。`,
    unnamed: "快照没有注明云硬盘，可能有更新的副本。",
    undatedCopy: "其云硬盘另一副本的创建时间缺失或无法解析。",
  },
  leavingRecycleBin: {
    noun: counted("即将从回收站彻底删除的云硬盘", "块"),
    reason: (span) => `回收站将在 ${span}内将其彻底删除。`,
  },
  rules: {
    noun: (users) => counted(quote(users)),
    reason: (condition) => `符合规则：${quote(condition)}`,
    lacks: (field) => `它没有规则所需的 ${field}。`,
    noDisk: "它没有云硬盘，而规则需要云硬盘的信息。",
    tooLong: (most) => `规则对这一行需要超过 ${formatNumber(most)} 步。`,
    noAnswer: (problem) => `规则无法得出结果：${quote(problem)}。`,
    notGiven: (field) => `所提供的列表中没有 ${field}。`,
  },
};

export const exemptions: Texts["exemptions"] = {
  exempt: (reason, lastDay) => `${reason}（豁免至 ${lastDay}，含当日）`,
  label: (goesBy, reason, lastDay) => `${goesBy}（${reason}；至 ${lastDay}）`,
  byId: (id) => `ID ${id}`,
  byPrefix: (prefix) => `名称前缀 ${prefix}`,
  byPattern: (pattern) => `名称模式 ${pattern}`,
  byMetadata: (metadata) => `元数据 ${metadata}`,
  tooLong: (most) => `豁免的 name_pattern 对此名称需要超过 ${formatNumber(most)} 步。`,
  expired: (label) => `已过期，不再豁免任何对象：${label}`,
  endsSoon: (label) => `即将到期：${label}`,
  matchesNothing: ({ plain, many }, label) =>
    `没有匹配的${plain ?? many}，如果今后也不会有，请删除：${label}`,
};
