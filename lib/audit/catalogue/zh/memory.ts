import type { Texts } from "../en";

export const memory: Texts["memory"] = {
  baseline: (path, findings) => `${path} 中没有先前的结果：${findings} 项发现将作为基线。`,
  unknownPolicy: (policy, findings) =>
    `先前的结果中没有策略 ${policy}，因此它的 ${findings} 项发现均为新增。`,
  isNew: "新增",
  new: (count) => `新增 ${count} 项`,
  perhapsNew: (perhaps) => `可能新增 ${perhaps} 项`,
  known: (count) => `已知 ${count} 项`,
  gone: (count) => `消失 ${count} 项`,
  goneWith: (count, outcomes) =>
    `消失 ${count} 项${outcomes.length === 0 ? "" : `（${outcomes.join("，")}）`}`,
  newsLine: (since, parts) => `与 ${since} 的结果相比：${parts.join("，")}。`,
  lead: (news, found) => `${news.join("，")}：${found}`,
  newRows: "新增：",
  goneRows: "消失：",
  goneRow: (label, outcome, policy) => `${label}：${outcome}；策略 ${policy}`,
  more: (left) => `另外 ${left} 项`,
  became: {
    deleted: "已删除",
    complies: "已合规",
    arguments_changed: "不再属于参数范围",
    exempt: "已豁免",
    policy_removed: "策略已移除",
  },
  goneLine: (parts, since) => `自 ${since} 起消失：${parts.join("，")}。`,
  outcomes: {
    deleted: (count) => `${count} 项已删除`,
    complies: (count) => `${count} 项已合规`,
    arguments_changed: (count) => `${count} 项不再属于参数范围`,
    exempt: (count) => `${count} 项已豁免`,
    policy_removed: (count) => `${count} 项的策略已移除`,
  },
};
