import { PACK } from "../../audit/spec/pack";
import { type FileEntry, toEntry, type WrittenPolicy } from "./policy-entry";

/** The policies that apply without a policies file. */
export function defaultPack(): FileEntry[] {
  return Object.entries(PACK).map(([rule, values]) => toEntry({ ...values, rule } as WrittenPolicy));
}
