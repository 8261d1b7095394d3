import type { Texts } from "../en";
import { countOf } from "../numbers";
import { subjects } from "./quantities";
import { quote } from "./quote";

const LISTS = {
  snapshots: "快照",
  standard_snapshots: "标准快照",
  volumes: "云硬盘",
  recycle_bin: "回收站",
} as const;

export const facts: Texts["facts"] = {
  lists: {
    row: "没有可用 ID 的行",
    "legacy snapshots": "普通快照",
    "standard snapshots": "标准快照",
    "disk list": "云硬盘列表",
    "recycle bin": "回收站",
    backups: "备份",
    "disk details": "云硬盘的标签和企业项目",
    "enterprise projects": "企业项目的名称",
    "snapshot creations": "快照的创建记录",
    "disk creations": "云硬盘的创建记录",
    "deletion traces": "删除记录",
    projects: "未能读取的项目",
    reads: "被中断的读取",
  },
  failures: {
    malformed: "响应被截断或不是 JSON",
    shape: "响应不符合 API 文档",
    network: "无法连接",
    proxy: "代理拒绝或出错",
    configuration: "请求无法发送",
    timeout: "响应超时",
    redirect: "服务器重定向到了别处",
    project: "项目不存在",
    "too-large": "响应过大",
    unstable: "列表不断变化",
    throttled: "EVS 因请求过多而拒绝，超过了 max_wait",
  },
  throttled: (requests, span) => `EVS 在 ${span}内只允许 ${requests} 次请求，max_wait 不够`,
  throttledAll: (requests, span, asked, needed) =>
    `EVS 在 ${span}内只允许 ${requests} 次请求：${asked} 次请求需要 ${needed}，超过了 max_wait`,
  wrongEndpoint: quote,
  shortList: (rows, total) => `服务器统计共 ${total} 行，只返回了 ${rows} 行`,
  notFound: "404（不存在）",
  notGiven: "未提供",
  givenUp: (failures, failure) => `连续 ${failures} 次失败后放弃，例如 ${failure}`,
  noTimeLeft: (seconds, disks) => `${seconds} 秒内未能查完 ${disks} 块不在列表中的云硬盘`,
  controlFailed: (volumeId, failure) => `列表中的云硬盘 ${volumeId}：${failure}`,
  noDiskListed: "列表中没有任何云硬盘",
  controlsGone: "所查询的列表中的云硬盘都已不存在",
  noControlRead: "未查询任何云硬盘",
  rowsTwice: (list, rows) =>
    `${LISTS[list]}列表在读取期间发生了变化：有 ${rows} 行重复，因此可能缺少其他行。请重新执行 plan，或使用能完整读取列表的 evs provider。`,
  rowsWithoutId: (list, rows) => `${LISTS[list]}列表中有 ${rows} 行没有 ID，已忽略。`,
  alike: (count, subject, reason) => `${countOf(count, subjects[subject])}：${reason}`,
  malformedRows: (count, named) => {
    const places = named.map(({ where, problem }) => quote(`${where}: ${problem}`)).join("、");
    return `${count} 行没有可用的 ID：${places}${count > named.length ? "等" : ""}。`;
  },
  noLegacySnapshots: "无法列出普通快照：该区域没有 API 的 v2 和 v3 版本；以下结果只包含标准快照。",
  standardSnapshots: (failure) => `无法读取标准快照：${failure}。以下结果不包含标准快照。`,
  backupStatus: (backup) => `备份 ${backup} 的状态`,
  strayBackup: (backup) => `备份 ${backup} 未说明属于哪块云硬盘。`,
  opaqueBackup: (backup) => `所挂载云服务器的备份 ${backup} 未说明包含哪些云硬盘。`,
  interrupted: "审计被中断：以下是截至中断时的结果。",
};
