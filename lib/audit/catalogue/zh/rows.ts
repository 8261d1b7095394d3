import type { Texts } from "../en";
import { countOf, formatNumber } from "../numbers";
import { subjects } from "./quantities";

const beside = (backups: number | undefined) =>
  backups === undefined || backups === 0 ? "" : `，另有 ${backups} 个备份`;

const rowsAbout = (snapshot: string): Texts["rows"] => ({
  noName: "（未命名）",
  label: (name, id) => `${name}（${id}）`,
  line: (label, details) => `${label}：${details.join("，")}`,
  lineOfPolicies: (label, details, policies) =>
    `${label}：${details.join("，")}；策略 ${policies.join("，")}`,
  dueBy: (time) => `截止 ${time}`,
  owner: (name) => `归属 ${name}`,
  disk: (id) => `云硬盘 ${id}`,
  noDisk: "未注明云硬盘",
  diskUnknown: "云硬盘未知",
  created: (time) => `创建于 ${time}`,
  age: (age) => `已存在 ${age}`,
  ageUnknown: "创建时间未知",
  unchangedFor: (age) => `已有 ${age}未变化`,
  prepaid: "包年/包月",
  noCopy: "没有任何副本",
  noSnapshot: `没有${snapshot}`,
  copies: (count, age) =>
    `有 ${formatNumber(count)} 个副本，${age === undefined ? "最新副本的创建时间未知" : `最新的创建于 ${age}前`}`,
  newestOf: (snapshots, backups) => `${snapshots} 个${snapshot}中最新的一个${beside(backups)}`,
  notNewestOf: (snapshots, backups) => `${snapshots} 个${snapshot}之一，不是最新的${beside(backups)}`,
  oneOf: (snapshots, backups) => `${snapshots} 个${snapshot}之一${beside(backups)}`,
  onlySnapshot: (backups) => (backups === 0 ? "唯一的副本" : `唯一的快照${beside(backups)}`),
  clones: (disks, recycled) =>
    `由它创建了 ${countOf(disks, subjects.disk)}${recycled === 0 ? "" : `（其中 ${recycled} 块在回收站中）`}`,
  errorDeleting: "error_deleting：请提交工单",
  evidence: (evidence) => `${evidence.join("；")}：`,
  rest: (count, gib, where) => `另有 ${count} 项，共 ${gib}：${where}`,
  all: (heading, gib, where) => `${heading}共 ${gib}；${where}`,
  inOutput: (output) => `见输出 ${output}`,
  inCommand: {
    report: "evs-snapshots report <plan.json>，文件由 terraform show -json 生成",
    format: "--format csv、json 或 html",
  },
});

export const rows = rowsAbout("快照");

export const legacyRows: Texts["rows"] = {
  ...rowsAbout("传统快照"),
  noCopy: "既没有传统快照，也没有备份",
  onlySnapshot: (backups) =>
    backups === 0 ? "唯一的传统快照，没有备份" : `唯一的传统快照${beside(backups)}`,
};

export const results: Texts["results"] = {
  summary: (count, gib, cost, asides) => {
    const found = `${count}，已配置容量 ${gib}${cost === undefined ? "" : `，${cost}`}`;
    return asides.length === 0 ? found : `${found}（${asides.join("；")}）`;
  },
  cost: (amount, currency, rate) =>
    `每月 ≤ ${amount}${currency === undefined ? "" : ` ${currency}`}${rate === undefined ? "" : `（按每 GiB ${rate} 计）`}`,
  unpriced: (count) => `${count} 个单价未知`,
  unsized: (count) => `${count} 个容量未知`,
  exempt: (count, gib) => `豁免 ${count} 项，共 ${gib}`,
  undecided: (count) => `${count} 项无法判定`,
  undecidedOf: (count) => `${count}无法判定`,
  undecidedHeading: (undecided) => `${undecided}：`,
  ownersIncomplete: (reason) => `归属不完整：${reason}`,
  suspect: (reason) => `可疑：${reason}`,
  incomplete: (reason) => `未能读取全部信息：${reason}`,
  exemption: (notice) => `豁免${notice}`,
  exemptionsOf: (policy) => `策略 ${policy} 的豁免：`,
  missing: (lists) => `缺少信息：${lists.join("、")}`,
  gateNotDecided: (policy, undecided) => `门禁 ${policy} 未能判定：${undecided}`,
};

export const alerts: Texts["alerts"] = {
  title: (headline, where) => `${headline}（${where.join("，")}）`,
  untrusted: ({ plain, many }) => `扫描结果不可信：${plain ?? many}`,
  undecided: ({ plain, many }, undecided) => `没有已证实的${plain ?? many}，但 ${undecided}`,
  incomplete: (summary) => `信息不完整：${summary}`,
  resolved: ({ plain, many }) => `已恢复：没有${plain ?? many}`,
  silence: "发现的内容可能有误，因此不列出。在扫描结果可信之前，不会再发送通知。",
};
