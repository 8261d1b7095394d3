import type { Texts } from "../en";
import { formatNumber } from "../numbers";

export const markdown: Texts["markdown"] = {
  total: (count, gib, apart) => {
    const asides = [
      ...(apart.groups === 0 ? [] : [`${formatNumber(apart.groups)} 组`]),
      ...(apart.unsized === 0 ? [] : [`${formatNumber(apart.unsized)} 项大小未知`]),
    ];
    const found = `EVS：${formatNumber(count)} 个快照和云硬盘有违规，已配置容量 ${gib}`;
    return asides.length === 0 ? found : `${found}（${asides.join("；")}）`;
  },
  unknown: "未知信息",
  fresh: (count, gib) => `新增：${formatNumber(count)} 条结果，已配置容量 ${gib}`,
  gone: "消失",
  policies: "策略",
  largest: "最大的结果",
  link: "链接",
  more: (left) => `还有 ${formatNumber(left)} 行`,
};
