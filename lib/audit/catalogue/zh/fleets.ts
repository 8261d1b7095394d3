import type { Texts } from "../en";
import { NAMED_PLACES } from "../en/fleets";
import { formatNumber } from "../numbers";

/** The first names, and how many there are. */
export const namesOf = (names: readonly string[]) => {
  const shown = names.slice(0, NAMED_PLACES).join("、");
  return names.length > NAMED_PLACES ? `${shown} 等 ${names.length} 个项目` : shown;
};

export const fleets: Texts["fleets"] = {
  inPlaces: (names, reason) => `${namesOf(names)}：${reason}`,
  noSuch: (name) => `项目列表中没有 ${name}。`,
  largest: (projects) => `占用最多的项目：${projects.join("、")}`,
  moreReasons: (left) => `另有 ${formatNumber(left)} 种原因，见各项目的结果。`,
  noRegion: "该项目不属于任何区域。",
  suspended: "该项目已停用。",
  notIncluded: "未包含在内。",
  repeated: "列表中的另一个账号已包含该项目。",
  otherToken: "该令牌属于另一个项目。",
  inShard: (number, of) => `仅由分片 ${number}/${of} 读取。`,
  noProject: "所用凭证在此区域没有可访问的项目。",
};
