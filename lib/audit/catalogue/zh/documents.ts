import type { Texts } from "../en";
import { formatNumber } from "../numbers";
import { namesOf } from "./fleets";

export const documents: Texts["documents"] = {
  project: (project) => `项目 ${project}`,
  projects: (complete, all) => `${formatNumber(all)} 个项目中 ${formatNumber(complete)} 个完整`,
  states: {
    complete: "完整",
    incomplete: "不完整",
    refused: "被拒绝",
    unreachable: "无法访问",
    absent: "不存在",
  },
  openProjects: (state, names, reason) => `${state}：${namesOf(names)}。${reason}`,
  leftOut: (names, reason) => `未纳入：${namesOf(names)}。${reason}`,
  moreReasons: (left) => `另有 ${formatNumber(left)} 种原因，见 JSON 结果。`,
  moreAccounts: (left) => `另外 ${formatNumber(left)} 个账号`,
  notSaid: "（未说明）",
  identity: (account, principal) => `账号 ${account}，读取身份：${principal}`,
  identityUnknown: "身份：未知",
  ofOwner: (owner) => `归属为 ${owner} 的结果`,
  noOwner: "归属未知的结果",
  violation: { one: "项违规", many: "项违规" },
  where: (parts) => parts.join("，"),
  ofKinds: (snapshots, kinds) => `${snapshots}（${kinds.join("，")}）`,
  columns: {
    policy: "策略",
    violations: "违规",
    provisioned: "已配置容量",
    undecided: "无法判定",
    exempt: "豁免",
    facts: "信息",
  },
  totals: {
    title: "全部策略的违规项",
    part: "部分",
    cost: (amount, currency) => `≤ ${amount}${currency === null ? "" : ` ${currency}`}`,
    costs: "每月费用",
    all: "全部",
    kinds: { legacy: "传统快照", standard: "标准快照", disk: "云硬盘", group: "快照分组" },
    ofOwner: (owner) => `归属 ${owner}`,
    otherOwners: (count) => `其他 ${formatNumber(count)} 个归属`,
    noOwner: "归属未知",
    ofProject: (project) => `项目 ${project}`,
    otherProjects: (count) => `其他 ${formatNumber(count)} 个项目`,
    noStatus: "状态未知",
    rows: "行数",
    groupedBy: {
      owner: "按归属",
      project: "按项目",
      kind: "按类型",
      policy: "按策略",
      status: "按状态",
    },
    costsAndUnknown: (costs, unknown) => {
      const said = costs.join("，");
      if (unknown === 0) return said;
      const left = `${formatNumber(unknown)} 项费用未知`;
      return said === "" ? left : `${said}（${left}）`;
    },
    unsized: (gib, count) => `${gib}（${count} 个容量未知）`,
    once: "每个快照或云硬盘只计一次。",
    chains: (count) =>
      `所属云硬盘有多个快照的标准快照：${formatNumber(count)} 个。它们可能在同一条快照链上，而 EVS 按快照链计费：删除其中一部分所节省的可能少于其容量。`,
  },
  complete: "完整",
  suspect: "可疑",
  incomplete: "不完整",
  both: (words) => words.join("，"),
  notLookedAt: (reason) => `未检查。${reason}`,
  policyNotLookedAt: (policy, reason) => `${policy}：未检查。${reason}`,
  ofPolicy: (policy, text) => `${policy}：${text}`,
  sentence: (title, verdict, gib, reason) =>
    `${title}：${verdict}${gib === undefined ? "" : `，${gib}`}。${reason}`,
  allViolations: "全部违规项：",
  allUndecided: "全部无法判定项：",
  planFailed: "计划失败：缺少 Terraform 未执行到的数据源。",
  notInPlan: "计划不完整，其中没有该策略。",
  readAtApply: "Terraform 仅在 apply 时读取。",
  forgets: (policies) =>
    `${formatNumber(policies)} 个策略未检查：请设置 --since，使本结果保留先前结果中有关它们的内容。`,
  sarifCut: (count, most, shown) =>
    `SARIF 含 ${formatNumber(count)} 条结果中的前 ${formatNumber(most)} 条：GitHub 拒收更多，并只显示其中 ${formatNumber(shown)} 条。其他格式含全部结果。`,
  sarifHidden: (count, shown) =>
    `GitHub 只显示这 ${formatNumber(count)} 条结果中的前 ${formatNumber(shown)} 条。`,
};
