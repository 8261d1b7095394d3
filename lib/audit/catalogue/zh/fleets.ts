import type { Texts } from "../en";

export const fleets: Texts["fleets"] = {
  noRegion: "该项目不属于任何区域。",
  suspended: "该项目已停用。",
  notIncluded: "未包含在内。",
  otherToken: "该令牌属于另一个项目。",
  noProject: "该账号在此区域没有项目。",
};
