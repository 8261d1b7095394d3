import { ClientShare, EvsClient } from "../../lib/evs";
import { ConcurrencyLimiters } from "../../lib/evs/http/concurrency-limiters";
import { RenewingAuthenticator } from "../../lib/evs/iam/authenticator";
import { CachedValue } from "../../lib/evs/iam/cached-value";
import { FleetConnector } from "../../lib/fleet";
import { replace } from "./weakened";

/** Something that a reader of fleets must not do, and how it is made to. */
export interface FleetVariant {
  readonly name: string;
  /** What is found, at least now and then. */
  readonly problem: RegExp;
  /** Makes it so. @returns what undoes it */
  readonly weaken: () => () => void;
}

export const FLEET_VARIANTS: readonly FleetVariant[] = [
  {
    name: "one account's keys for all",
    problem: /instead of read|cells are not what there is/,
    weaken: () => {
      const first = new WeakMap<object, unknown>();
      return replace(
        ClientShare,
        "accountOf",
        (own) =>
          function (this: object, ...args: never[]) {
            if (!first.has(this)) first.set(this, own.call(this, ...args));
            return first.get(this);
          },
      );
    },
  },
  {
    name: "one region's endpoint for all",
    problem: /is absent instead of read/,
    weaken: () =>
      replace(
        FleetConnector,
        "connect",
        (own) =>
          function (this: FleetConnector, account: never, _: never, project: never) {
            return own.call(this, account, this.regions[0] as never, project);
          },
      ),
  },
  {
    name: "one limit for all endpoints",
    problem: /was delayed/,
    weaken: () =>
      replace(
        ConcurrencyLimiters,
        "limiterOf",
        (own) =>
          function (this: object) {
            return own.call(this, new URL("http://cloud.example/v2/") as never);
          },
      ),
  },
  {
    name: "keys that are not renewed",
    problem: /is refused instead of read/,
    weaken: () =>
      replace(
        RenewingAuthenticator,
        "send",
        () =>
          async function (this: RenewingAuthenticator, request: (auth: unknown) => unknown) {
            return request(await this.getAuth());
          },
      ),
  },
  {
    name: "disks that are not looked for in other projects",
    problem: /false verdict/,
    weaken: () => {
      const undoList = replace(
        EvsClient,
        "listVolumes",
        (own) =>
          async function (this: object, filter: never, options: never) {
            const { apart } = options as { readonly apart?: boolean };
            return apart === true ? { rows: [], malformed: [] } : own.call(this, filter, options);
          },
      );
      const undoAsk = dontAskElsewhere();
      return () => {
        undoList();
        undoAsk();
      };
    },
  },
  {
    name: "disks that other projects are not asked for by their IDs",
    problem: /false verdict/,
    weaken: () => dontAskElsewhere(),
  },
  {
    name: "keys for each request",
    problem: /was entered \d+ times/,
    weaken: () =>
      replace(
        CachedValue,
        "get",
        (own) =>
          function (this: { kept: unknown; running: unknown }, ...args: never[]) {
            this.kept = undefined;
            return own.call(this, ...args);
          },
      ),
  },
];

/** Only the search in other projects asks for what is fresh. */
function dontAskElsewhere(): () => void {
  return replace(
    EvsClient,
    "tryGetVolume",
    (own) =>
      async function (this: object, id: never, options: never) {
        const { fresh } = options as { readonly fresh?: boolean };
        return fresh === true ? undefined : own.call(this, id, options);
      },
  );
}
