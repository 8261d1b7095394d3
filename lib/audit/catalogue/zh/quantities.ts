import type { Texts } from "../en";
import type { Noun } from "../numbers";

/** A noun with its measure word; Chinese has no plural. */
export const counted = (plain: string, measure = "个"): Noun => ({
  one: `${measure}${plain}`,
  many: `${measure}${plain}`,
  plain,
});

const unit = (name: string): Noun => counted(name, "");

export const units: Texts["units"] = { s: unit("秒"), m: unit("分钟"), h: unit("小时"), d: unit("天") };

export const subjects: Texts["subjects"] = {
  snapshot: counted("快照"),
  disk: counted("云硬盘", "块"),
  group: counted("分组"),
};

export const legacySubjects: Texts["subjects"] = { ...subjects, snapshot: counted("传统快照") };

export const nounOf: Texts["nounOf"] = (noun) => noun;

export const legacyNounOf: Texts["nounOf"] = ({ one, many, plain = many }, subject) => {
  if (subject === "disk") return { one, many, plain };
  const of = subject === "group" ? inBrackets : legacy;
  return { one: of(one), many: of(many), plain: of(plain) };
};

const inBrackets = (noun: string) => `${noun}（传统快照）`;
const legacy = (noun: string) =>
  noun.includes("快照") ? noun.replace("快照", "传统快照") : inBrackets(noun);
