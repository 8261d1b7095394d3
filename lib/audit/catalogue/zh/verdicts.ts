import type { Texts } from "../en";
import { namesOf } from "./fleets";
import { quote } from "./quote";

const NOT_HERE = "云硬盘不在本项目中（已删除或已迁移到其他项目）";

export const reasons: Texts["reasons"] = {
  snapshotInTransition: (status) => `快照的状态为 ${status}。`,
  backupOwned: "由备份创建，由备份服务管理。",
  expiring: (time) => `EVS 将于 ${time} 自动删除该快照。`,
  recycled: "云硬盘在回收站中。",
  moved: (to) => `云硬盘在另一个项目中：${to}。`,
  diskInTransition: (status) => `云硬盘的状态为 ${status}。`,
  orphaned: `${NOT_HERE}：EVS 查询不到该云硬盘，回收站中也没有。`,
  orphanedWithoutBin: `${NOT_HERE}：EVS 查询不到该云硬盘；未查看回收站。`,
  suspected: `所有列表中都没有其云硬盘，它可能不在本项目中（已删除或已迁移到其他项目）；仅凭列表不能证明：按偏移量读取期间若有云硬盘被删除，仍存在的云硬盘也可能被漏读。`,
};

export const doubts: Texts["doubts"] = {
  malformed: (problem) => `该行不符合 API 文档：${quote(problem)}。`,
  fields: {
    name: "名称",
    status: "状态",
    size: "容量",
    volume_id: "云硬盘",
    metadata: "元数据",
    category: "类别",
    created_at: "创建时间",
    updated_at: "更新时间",
    retention_at: "保留期限",
    plan_delete_at: "删除时间",
    protected_at: "备份时间",
    expired_at: "备份到期时间",
    deleted_at: "删除时间",
    attachments: "挂载信息",
    snapshot_id: "来源快照",
    availability_zone: "可用区",
  },
  absent: (field) => `其${field}缺失。`,
  implausible: (field, time) => `其${field}不合理：${time}。`,
  factList: (list, failure) => `无法读取${list}：${failure}。`,
  namelessRows: (list, rows) => `有${list}无法读取：${rows}`,
  factListNotGiven: (list) => `未提供${list}。`,
  recycleBinNotGiven: "未提供回收站。",
  unlistedProject: (id) => `EPS 没有列出企业项目 ${id}，名称未知。`,
  unnamedCreations: (count) => `有 ${count} 个创建事件没有注明创建了什么。`,
  deletions: (failure) => `无法读取删除记录：${failure}。`,
  category: (category) => `其类别 ${category} 未见于文档，可能属于备份。`,
  foreign: (projectId) => `该快照属于另一个项目 ${projectId}，未读取该项目的云硬盘。`,
  diskList: (failure) => `无法读取云硬盘列表：${failure}。`,
  disksNotGiven: "未提供云硬盘列表。",
  secondDiskList: (failure) =>
    `无法再次读取云硬盘列表：${failure}。此时已在列表中的云硬盘与已丢失的云硬盘无法区分。`,
  recycleBin: (failure, isAbsent) =>
    `无法读取回收站：${failure}。回收站中的云硬盘与已丢失的云硬盘无法区分。${
      isAbsent
        ? "如果该区域没有回收站，请注明：regions = { … = { recycle_bin = false } }，或 --no-recycle-bin。"
        : ""
    }`,
  namelessBinRows: (count, named) =>
    `回收站中有 ${count} 行没有可用的 ID（例如 ${named.map(({ where, problem }) => `${where}：${problem}`).join("；")}），云硬盘可能是其中之一。`,
  disk: (failure) => `无法读取其云硬盘：${failure}。`,
  unnamed: "快照没有注明云硬盘。",
  unlistedDiskAnswers: "其云硬盘可以查询到，但不在云硬盘列表中。",
  noDiskListed: "列表中没有任何云硬盘，更可能是列表有误，而不是云硬盘已丢失。",
  control: (reason) =>
    `EVS 查询不到其云硬盘，但这不能证明什么，因为没有一块列表中的云硬盘能按 ID 查询到：${reason}。`,
  snapshot: (failure) => `无法再次读取快照：${failure}。`,
  snapshotMoved: "再次读取时，快照注明的是另一块云硬盘。",
  listedElsewhere: (names) =>
    `${namesOf(names)} 的列表中有其云硬盘。该列表由另一个分片读取，云硬盘可能已迁移到那里。`,
  snapshotUnread: "未再次读取快照。",
  status: "快照的状态未见于 API 文档。",
  backupName: (prefix) => `名称以 ${prefix} 开头，与备份所用的名称相同。`,
};

export const suspicions: Texts["suspicions"] = {
  noDisks: "有快照，但列表中没有任何云硬盘。",
  share: (lost, scanned) => `失去云硬盘的快照过多（${scanned} 个中有 ${lost} 个），说明扫描可能有误。`,
  together: (all) => all.join(""),
};

export const evidence: Texts["evidence"] = {
  unnamed: "快照：未注明云硬盘",
  unlisted: "云硬盘列表：不在其中",
  stillUnlisted: "再次读取云硬盘列表：不在其中",
  gone: "按 ID 查询云硬盘：404（不存在）",
  moved: (to) => `在 ${to} 中按 ID 查询云硬盘：存在`,
  movedInLists: (to) => `${to} 的云硬盘列表（读取两次）：在其中`,
  movedInBin: (to) => `${to} 的回收站：在其中`,
  unreadElsewhere: (names) => `同区域的其他项目：${namesOf(names)} 未能读取，云硬盘可能在其中`,
  otherShards: (count) => `其他分片：还有 ${count} 个未合并，云硬盘可能在其中`,
  listedElsewhere: (names) => `其他分片的云硬盘列表与回收站：在 ${namesOf(names)} 中`,
  listedEarlier: (names) =>
    `同区域的其他项目：${namesOf(names)} 的云硬盘列表早于对该云硬盘的查询，云硬盘可能在其中`,
  present: (status) => `按 ID 查询云硬盘：${status ?? "无状态"}`,
  binned: "回收站：在其中",
  notBinned: "回收站：不在其中",
  binPolicyOff: "回收站策略：已关闭，删除的云硬盘不会进入回收站",
  binPolicyOn: (threshold, keep) =>
    `回收站策略：已开启，删除时已创建至少 ${threshold ?? "?"} 天的云硬盘会进入回收站，保留 ${keep ?? "?"} 天`,
  binPolicyUnread: (failure) => `回收站策略：无法读取：${failure}`,
  deleted: (time, trace, user) =>
    `${user === null ? "" : `${user} `}于 ${time ?? "未知时间"} 删除（事件 ${trace}）`,
  deletedBefore: "删除事件：没有该云硬盘的；CTS 保留 7 天，因此是更早删除的，或已迁移",
  noDeletions: "删除事件：CTS 保留的 7 天内没有任何云硬盘的删除事件",
  deletionsUnnamed: (count) => `删除事件：没有该云硬盘的，但有 ${count} 个没有注明云硬盘`,
  binUnread: "回收站：未查看",
  control: (volumeId) => `对照：列表中的云硬盘 ${volumeId} 能按 ID 查询到`,
  noControl: (reason) => `对照：已免除，且没有：${reason}`,
  share: (lost, scanned) => `比例：${scanned} 个快照中有 ${lost} 个失去了云硬盘`,
  reread: (status) => `再次读取快照：${status ?? "无状态"}`,
  backupKey: (key) => `快照元数据：${key}`,
  category: (category) => `快照类别：${category}`,
  namedByBackup: "备份列表：有备份指明该快照",
  backupName: (prefix) => `快照名称：以 ${prefix} 开头`,
};

export const auditWarnings: Texts["auditWarnings"] = {
  incomplete: "快照审计不完整",
  incompleteMeans: "无法确定的快照记为 indeterminate，绝不会记为 orphaned。",
  suspect: "快照审计可疑",
  checkGiven: "请检查所提供的列表是否完整，且属于同一个项目。",
  checkRights: (isProven) =>
    `请检查凭证是否有权列出项目中的全部云硬盘。${
      isProven
        ? "每个孤儿快照仍有各自的证据；如果情况属实，请调高 suspect_share。"
        : '没有快照被判为孤儿快照；如果项目中确实没有云硬盘，请设置 control = "waived"。'
    }`,
};
