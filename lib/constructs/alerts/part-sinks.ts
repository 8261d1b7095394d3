import type { PropCheck } from "../terraform/check-props";
import type { IAlertSink } from "./alert-sink";

/** Receivers by the owner of the rows. */
export interface OwnerSinks {
  /** A sink for each owner, by the owner's exact name. Each message has only the rows of its owner. */
  readonly owners: Readonly<Record<string, IAlertSink>>;
  /** The sink of all other rows: rows of other owners, and rows without an owner. */
  readonly rest: IAlertSink;
}

/** Receivers by the account of a fleet. */
export interface AccountSinks {
  /** A sink for each account, by its exact name. Each message has only the rows of its account. */
  readonly accounts: Readonly<Record<string, IAlertSink>>;
  /** The sink of all other accounts. */
  readonly rest: IAlertSink;
}

/** Receivers by the project of a fleet. */
export interface ProjectSinks {
  /**
   * A sink for each project: by ID, by name such as `cn-north-4_shop` or `shop`, or by account, region and name, such as
   * `acme/cn-north-4/shop`. Each message has only the rows of its projects.
   */
  readonly projects: Readonly<Record<string, IAlertSink>>;
  /** The sink of all other projects, and of accounts that could not be read. */
  readonly rest: IAlertSink;
}

/** Receivers by owner, account or project. */
export type PartSinks = OwnerSinks | AccountSinks | ProjectSinks;

/** The parts of rows, and the noun of each. */
export const PART_NOUNS = { owners: "owner", accounts: "account", projects: "project" } as const;
export type PartKind = keyof typeof PART_NOUNS;

/** Sinks by name, and the kind of the names. */
export interface NamedSinks {
  readonly kind: PartKind;
  readonly sinks: Readonly<Record<string, IAlertSink>>;
  readonly rest: IAlertSink;
}

/** Undefined for one sink of all rows. */
export function namedSinksOf(sink: IAlertSink | PartSinks): NamedSinks | undefined {
  if (typeof sink !== "object" || sink === null) return undefined;
  if ("owners" in sink) return { kind: "owners", sinks: sink.owners, rest: sink.rest };
  if ("accounts" in sink) return { kind: "accounts", sinks: sink.accounts, rest: sink.rest };
  if ("projects" in sink) return { kind: "projects", sinks: sink.projects, rest: sink.rest };
  return undefined;
}

/** @throws PropError for a value that is not a sink */
export function checkSink(check: PropCheck, property: string, sink: IAlertSink): void {
  if (typeof sink?.bind === "function") return;
  throw check.error(property, "must be a sink such as new SmnAlert({ topicUrn })");
}

/** @throws PropError for parts without a sink, and for names that rows cannot have */
export function checkNamedSinks(check: PropCheck, { kind, sinks, rest }: NamedSinks): void {
  const names = typeof sinks === "object" && sinks !== null ? Object.keys(sinks) : [];
  if (names.length === 0) throw check.error(kind, `must have at least one ${PART_NOUNS[kind]} with its sink`);
  for (const [name, sink] of Object.entries(sinks)) {
    if (name.trim() !== name || name === "") {
      throw check.error(kind, `must have names without spaces at their ends, got ${JSON.stringify(name)}`);
    }
    checkSink(check, `${kind}.${name}`, sink);
  }
  checkSink(check, "rest", rest);
}
