// For judges. `open.ts` is only for the engine.
export {
  all,
  allOf,
  any,
  anyOf,
  type Condition,
  certain,
  given,
  is,
  type Lazy,
  NO,
  not,
  unknown,
  YES,
} from "./condition";
export { Count } from "./count";
export { hasMore, isUnread, type List, some, unread, whole } from "./list";
export { choose, exceeds, type Range, sum } from "./range";
export { type Cause, type Fact, isUnknown, Unknown, valueOr } from "./unknown";
