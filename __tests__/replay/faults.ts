import { PROJECT } from "../support/worlds";
import type { Dice } from "./dice";

/** What happens to a request instead of an answer. */
export type FaultKind =
  | { readonly is: "answer"; readonly status: number; readonly body: string }
  | { readonly is: "reset" | "hang" | "cut" | "swap" };

export interface Fault {
  /** Part of the paths that it happens to. */
  readonly path: string;
  /** From which request on. */
  readonly from: number;
  /** How many of them it happens to. */
  readonly share: number;
  readonly kind: FaultKind;
}

const answer = (status: number, body: string | object = ""): FaultKind => ({
  is: "answer",
  status,
  body: typeof body === "string" ? body : JSON.stringify(body),
});
const itemNotFound = (message: string, more: object = {}) =>
  answer(404, { ...more, itemNotFound: { message, code: "404" } });

const PATHS = [
  "volumes/detail",
  "/recycle-bin",
  "/volumes/d0",
  "/volumes/d1",
  "/volumes/d0",
  "/volumes/d1",
  "/v2/",
  "/v5/",
  "snapshots/detail",
  "/snapshots/s",
  "/snapshots/s0-0",
  "/backups",
  "/volumes/d0",
  "/volumes/d1",
  "/auth/",
  "",
];

/** 404, but about something else than what was asked for. */
const STRAYS: readonly FaultKind[] = [
  answer(404, { error_code: "APIGW.0101", error_msg: "no such API" }),
  itemNotFound(`Project ${PROJECT} could not be found.`),
  itemNotFound("Volume 11111111-2222-3333-4444-555555555555 could not be found."),
  itemNotFound("The resource could not be found."),
  itemNotFound("Volume could not be found.", { error_code: "APIGW.0101", error_msg: "no backend" }),
];

const KINDS: readonly FaultKind[] = [
  { is: "reset" },
  { is: "hang" },
  { is: "cut" },
  // Another row answers than the one that was asked for.
  { is: "swap" },
  answer(202, "{}"),
  answer(200, "{}"),
  answer(200, "<html></html>"),
  answer(401),
  answer(403),
  answer(429),
  answer(500),
  answer(502, "<html></html>"),
  answer(503),
  answer(504),
  ...STRAYS,
];

export const someFault = (dice: Dice): Fault => ({
  path: dice.pick(...PATHS),
  from: dice.between(1, 20),
  share: dice.pick(0.1, 0.4, 1),
  kind: dice.pick(...KINDS),
});

/** What is said of a disk that may not be seen. */
export const someRefusal = (dice: Dice): FaultKind => dice.pick(answer(403), ...STRAYS);
