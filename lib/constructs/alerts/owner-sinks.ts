import type { PropCheck } from "../terraform/check-props";
import type { IAlertSink } from "./alert-sink";

/** Receivers by the owner of the rows. */
export interface OwnerSinks {
  /** A sink for each owner, by the owner's exact name. Each message has only the rows of its owner. */
  readonly owners: Readonly<Record<string, IAlertSink>>;
  /** The sink of all other rows: rows of other owners, and rows without an owner. */
  readonly rest: IAlertSink;
}

export const isOwnerSinks = (sink: IAlertSink | OwnerSinks): sink is OwnerSinks =>
  typeof sink === "object" && sink !== null && "owners" in sink;

/** @throws PropError for a value that is not a sink */
export function checkSink(check: PropCheck, property: string, sink: IAlertSink): void {
  if (typeof sink?.bind === "function") return;
  throw check.error(property, "must be a sink such as new SmnAlert({ topicUrn })");
}

/** @throws PropError for owners without a sink, and for names that rows cannot have */
export function checkOwnerSinks(check: PropCheck, { owners, rest }: OwnerSinks): void {
  const names = typeof owners === "object" && owners !== null ? Object.keys(owners) : [];
  if (names.length === 0) throw check.error("owners", "must have at least one owner with its sink");
  for (const [name, sink] of Object.entries(owners)) {
    if (name.trim() !== name || name === "") {
      throw check.error(
        "owners",
        `must have names without spaces at their ends, got ${JSON.stringify(name)}`,
      );
    }
    checkSink(check, `owners.${name}`, sink);
  }
  checkSink(check, "rest", rest);
}
