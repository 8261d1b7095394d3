import type { Texts } from "../en";
import { formatNumber } from "../numbers";

export const remedies: Texts["remedies"] = {
  heading: "处理方法",
  headingOfList: "处理方法：",
  group: (verdict, rows, steps) => `${verdict}，${formatNumber(rows)} 行：${steps.join("")}`,
  keepAny: "如需保留某一行，请用其 ID 添加豁免，并写明原因和截止日期。",
  undecided: "不要删除。请先补全缺少的信息，再重新读取。",
  suspect: "不要据此操作：扫描结果不可信。",
  restoreDisk: (until) =>
    `${until === null ? "" : `在 ${until} 之前`}从回收站恢复其云硬盘，或由 EVS 删除该云硬盘。`,
  ofBackup: "此处无需处理。它属于备份：若无人需要，请在云备份服务中删除该备份。",
  transition: "请等待。EVS 正在处理它，此时拒绝删除。",
  ticket: "请向 EVS 提交工单：任何人都无法删除它。",
  copyDisk: "为其云硬盘创建快照或备份。",
  copyThisDisk: "为它创建快照或备份。",
  rename: "为它设置唯一的名称。",
  addMetadata: "补充缺少的元数据。",
  hasClones: "由它创建的云硬盘存在期间请保留：EVS 拒绝删除它。",
  refused: (status) => `EVS 目前拒绝删除它${status === null ? "" : `：状态为“${status}”`}。`,
  lastCopy: "它可能是最后的副本：删除之前，请先由它创建云硬盘或备份。",
  deleteSnapshot: "若无人需要，请删除。快照没有回收站。",
  sharedChain: "它可能与同一云硬盘的其他快照在同一条快照链上：删除它所节省的可能少于其容量。",
  unsubscribe: "若无人需要，请退订其订单：它是包年/包月的。",
  deleteDisk: "若无人需要，请删除。它的传统快照会一并删除。",
  shrinkGroup: "删除该组的快照，或提高预算。",
  keep: (id) => `如需保留，请添加豁免：ID 为“${id}”，并写明原因和截止日期。`,
};
