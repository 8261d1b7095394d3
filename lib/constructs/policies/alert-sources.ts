import { Token } from "cdktf";
import type { AlertSource } from "../alerts/alert";
import { expression } from "../terraform/expression";
import type { PolicyDataSource } from "./policy-data-source";

/** The attributes for an alert about all rows of a policy. */
export function alertSourceOf(policy: PolicyDataSource): AlertSource {
  return {
    ids: expression`${policy.violations}[*].id`,
    suspect: policy.suspect,
    missingLists: policy.missingLists,
    fingerprint: policy.fingerprint,
    alertKind: policy.alertKind,
    alertKey: policy.alertKey,
    alertTitle: policy.alertTitle,
    alertText: policy.alertText,
    alertBrief: policy.alertBrief,
    alertShortText: policy.alertShortText,
    alertReason: policy.alertReason,
    alertCells: policy.alertCells,
    newIds: policy.newIds,
    alertNewKey: policy.alertNewKey,
    alertNewText: policy.alertNewText,
    alertNewBrief: policy.alertNewBrief,
    alertNewShortText: policy.alertNewShortText,
  };
}

/** The attributes for an alert about a part of the rows. @param place index of the part in the list */
export function partAlertSourceOf(
  policy: PolicyDataSource,
  list: "owner_alerts" | "place_alerts",
  place: number,
): AlertSource {
  const at = (attribute: string) => policy.interpolationForAttribute(`${list}[${place}].${attribute}`);
  const text = (attribute: string) => Token.asString(at(attribute));
  return {
    ids: at("ids"),
    suspect: policy.suspect,
    missingLists: policy.missingLists,
    fingerprint: text("fingerprint"),
    alertKind: text("kind"),
    alertKey: text("key"),
    alertTitle: text("title"),
    alertText: text("text"),
    alertBrief: text("brief"),
    alertShortText: text("short_text"),
    alertReason: text("reason"),
    alertCells: text("cells"),
    newIds: Token.asList(at("new_ids")),
    alertNewKey: text("new_key"),
    alertNewText: text("new_text"),
    alertNewBrief: text("new_brief"),
    alertNewShortText: text("new_short_text"),
  };
}
