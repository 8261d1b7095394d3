import type { PolicyResult } from "../../../audit/engine/evaluate-policy";
import { ownerPart } from "../../../audit/engine/owner-part";
import { type PlaceKind, placeParts } from "../../../audit/engine/place-parts";
import { alertCellsOf } from "../../../audit/results/alert-memory";
import { type AlertContext, alertTextsOf } from "../../../audit/wording/alert-texts";
import { type Diagnostic, list, optional, string, UNKNOWN, type Unknown } from "../../../plugin";
import { invalid } from "../validate";
import type { FleetAnswer } from "./judge-in-fleet";

/** What a policy comes to, and where it reads a fleet, what in each cell. */
export interface PolicyAnswer extends Partial<Pick<FleetAnswer, "ofCells">> {
  readonly result: PolicyResult;
}

/** Arguments for alerts about a part of the rows. */
export const partArguments = {
  alert_owners: optional(
    list(string),
    "Owners that have their own alerts: `owner_alerts` has one for each of them, in this order, and one for the rest.",
  ),
  alert_accounts: optional(
    list(string),
    "Accounts of the fleet that have their own alerts: `place_alerts` has one for each of them, in this order, and one for " +
      "the rest. As in `account` of `cells`.",
  ),
  alert_projects: optional(
    list(string),
    "Projects of the fleet that have their own alerts, in place of `alert_accounts`: by ID, by name such as " +
      "`cn-north-4_shop` or `shop`, or by account, region and name, such as `acme/cn-north-4/shop`. A name can fit several " +
      "projects, which share an alert.",
  ),
};

type Names = readonly string[] | null | Unknown;

/** What is of interest here, as Terraform hands it over. */
export interface PlaceAlertsConfig {
  readonly fleet: string | null | Unknown;
  readonly alert_accounts: Names;
  readonly alert_projects: Names;
  /** Of budgets. */
  readonly across?: string | null | Unknown;
}

/** What is wrong with the arguments, as far as it is known. */
export function checkPlaceAlerts(config: PlaceAlertsConfig): Diagnostic[] {
  const { fleet, alert_accounts: accounts, alert_projects: projects, across } = config;
  const name = isSet(projects) ? "alert_projects" : isSet(accounts) ? "alert_accounts" : undefined;
  if (name === undefined) return [];
  if (isSet(accounts) && isSet(projects))
    return invalid(name, "must not be set together with alert_accounts");
  if (!fleet) return invalid(name, "needs fleet");
  const isCut = across === "fleet" || (across === "account" && isSet(projects));
  return isCut
    ? invalid(name, `must not be set with across = "${String(across)}": its groups are of several`)
    : [];
}

const isSet = (names: Names) =>
  names === UNKNOWN || (names !== null && names !== undefined && names.length > 0);

export const newIdsOf = ({ violations }: PolicyResult) =>
  violations.filter(({ isNew }) => isNew === true).map(({ row }) => row.id);

/** An alert for each owner, and one for the rest; none where no owner has an alert. */
export function ownerAlertsOf(
  { result, ofCells }: PolicyAnswer,
  context: AlertContext,
  owners: readonly string[],
) {
  if (owners.length === 0) return [];
  const names = owners.map((owner) => owner.normalize("NFC").trim());
  return [...names.map((owner) => ({ owner })), { allBut: names }].map((whose) => {
    const own = "owner" in whose ? { ...context, owner: whose.owner } : context;
    return partAlert(
      "owner" in whose ? whose.owner : null,
      ownerPart(result, whose),
      own,
      ofCells !== undefined,
    );
  });
}

/** An alert for each account or project, and one for the rest; none where none has an alert. */
export function placeAlertsOf(
  { result, ofCells }: PolicyAnswer,
  context: AlertContext,
  { alert_accounts, alert_projects }: { readonly alert_accounts: Names; readonly alert_projects: Names },
) {
  const kind: PlaceKind = isSet(alert_projects) ? "project" : "account";
  const names = (kind === "project" ? alert_projects : alert_accounts) ?? [];
  if (ofCells === undefined || names === UNKNOWN || names.length === 0) return [];
  return placeParts(result, ofCells, names, kind).map((part, index) => {
    const name = names[index];
    return partAlert(name ?? null, part, name === undefined ? context : { ...context, part: name }, true);
  });
}

function partAlert(name: string | null, part: PolicyResult, context: AlertContext, isOfFleet: boolean) {
  const alert = alertTextsOf(part, context);
  const fresh = alertTextsOf(part, context, "new");
  return {
    name,
    kind: alert.kind,
    key: alert.key,
    title: alert.title,
    text: alert.text,
    brief: alert.brief,
    short_text: alert.shortText,
    reason: alert.reason,
    fingerprint: part.fingerprint,
    ids: part.violations.map(({ row }) => row.id),
    cells: isOfFleet ? alertCellsOf(part) : null,
    new_ids: newIdsOf(part),
    new_key: fresh.key,
    new_text: fresh.text,
    new_brief: fresh.brief,
    new_short_text: fresh.shortText,
  };
}
