import type { Texts } from "../en";
import { countOf } from "../numbers";
import { subjects } from "./quantities";
import { quote } from "./quote";

const isThere = (is: boolean | undefined) =>
  is === undefined ? "快照未注明云硬盘" : is ? "该快照的云硬盘在其中" : "该快照的云硬盘不在其中";

const clockWords = (seconds: number) =>
  `本机时钟比服务器${seconds > 0 ? "慢" : "快"} ${Math.abs(seconds)} 秒；请求按服务器的时间签名。`;

export const explanations: Texts["explanations"] = {
  snapshot: (label) => `快照 ${label}`,
  field: (name, value) => `${name}：${value}`,
  notSaid: "（未说明）",
  fields: {
    status: "状态",
    size: "容量",
    disk: "云硬盘",
    created: "创建时间",
    updated: "更新时间",
    problem: "不符合 API 文档",
  },
  foreign: quote,
  metadata: (key) => `元数据 ${key}`,
  asked: "依次查询的内容，以及所证明的事实：",
  follows: "结论：",
  policiesSay: "各策略的判定：",
  others: (requests) => `与其他快照和云硬盘有关的请求：${requests}`,
  request: (request, outcome, rows, attempt) =>
    [
      `${request}：${outcome}`,
      ...(rows === undefined ? [] : [`${rows} 行`]),
      ...(attempt > 1 ? [`第 ${attempt} 次尝试`] : []),
    ].join("，"),
  slowDown: (waitMs) => `EVS 要求降低请求频率；所有请求等待 ${waitMs} ms。`,
  waits: (api, allowed) =>
    `EVS ${allowed === undefined ? "拒绝更多的" : `限制为 ${allowed}：`}${quote(api)}；后续请求等待。`,
  clock: (seconds) => clockWords(seconds),
  isThere: "快照存在。",
  snapshots: (count, isAmong) =>
    `项目中有 ${countOf(count, subjects.snapshot)}；该快照${isAmong ? "在" : "不在"}其中。`,
  listedAgain: (isAmong) => `在查询云硬盘之后重新读取快照列表：该快照${isAmong ? "在" : "不在"}其中。`,
  disks: (count, isAmong) => `项目中有 ${countOf(count, subjects.disk)}；${isThere(isAmong)}。`,
  recycleBin: (count, isAmong) => `回收站中有 ${countOf(count, subjects.disk)}；${isThere(isAmong)}。`,
  diskUnknown: "EVS 查询不到",
  diskThere: (status) => `存在，状态为 ${status}`,
  itsDisk: (seen) => `按 ID 查询其云硬盘：${seen}。`,
  control: (id, seen) => `查询列表中的云硬盘 ${id}，以确认 EVS 能按 ID 应答：${seen}。`,
  reread: (status) => `在其云硬盘之后再次读取快照：${status === undefined ? "已不存在" : `${status}`}。`,
  vanished: "快照已不存在。",
  alive: "其云硬盘存在。",
  verdict: (verdict, reason) => `${verdict}：${reason}`,
  recoverable: (until) => `在 ${until} 之前可以恢复该云硬盘。`,
  ofItsData: (words) => `数据：${words}`,
  suspect: (reason) => `整个扫描可疑：${reason}`,
  answers: { violation: "违规", undecided: "无法判定", exempt: "豁免" },
  policy: (policy, answer, of, reason) =>
    `${policy}：${of === undefined ? "" : of === "disk" ? "其云硬盘" : "其分组"}${answer}。${reason}`,
  nothing: (policy) => `${policy}：未发现问题`,
};

export const progress: Texts["progress"] = {
  reading: "正在读取",
  clock: (seconds) => clockWords(seconds),
  slowDown: (seconds) => `EVS 要求降低请求频率；等待 ${seconds} 秒`,
  waits: (api, allowed, until) =>
    `EVS ${allowed === undefined ? "拒绝更多的" : `限制为 ${allowed}：`}${quote(api)}；等待至 ${until}`,
  read: (snapshots, disks, confirmed, requests) =>
    `已读取快照：${snapshots} · 云硬盘：${disks} · 按 ID 查询：${confirmed} · 请求：${requests}`,
};
