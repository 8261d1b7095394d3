import { type IResolvable, TerraformDataSource, type TerraformProvider } from "cdktf";

/** Attributes of every policy's data source. Generated classes have them. */
export interface PolicyDataSource extends TerraformDataSource {
  provider?: TerraformProvider;
  given: string;
  fresh: boolean | IResolvable;
  readonly nameInput?: string;
  readonly statusInput?: string;
  readonly volumeIdInput?: string;
  readonly availabilityZoneInput?: string;
  readonly outputInput?: string;
  readonly messageInput?: string;
  readonly shownRowsInput?: number;
  readonly pricePerGibMonthInput?: number;
  readonly currencyInput?: string;
  readonly exemptionsInput?: unknown;
  readonly sinceInput?: string;
  fleet: string;
  readonly fleetInput?: string;
  readonly projectIdInput?: string;
  labels: string[];
  alertOwners: string[];
  readonly alertOwnersInput?: string[];
  alertAccounts: string[];
  readonly alertAccountsInput?: string[];
  alertProjects: string[];
  readonly alertProjectsInput?: string[];
  readonly violations: IResolvable;
  readonly undecided: IResolvable;
  readonly exempt: IResolvable;
  readonly violationCount: number;
  readonly totalGib: number;
  readonly undecidedCount: number;
  readonly newViolationCount: number;
  readonly newUndecidedCount: number;
  readonly newIds: string[];
  readonly missingLists: IResolvable;
  readonly suspect: IResolvable;
  readonly suspectReason: string;
  readonly incompleteReasons: string[];
  readonly exemptionNotices: string[];
  readonly exemptionReport: string;
  readonly gateNotice: string;
  readonly report: string;
  readonly warning: string;
  readonly fingerprint: string;
  readonly alertKind: string;
  readonly alertKey: string;
  readonly alertTitle: string;
  readonly alertText: string;
  readonly alertBrief: string;
  readonly alertShortText: string;
  readonly alertReason: string;
  readonly alertCells: string;
  readonly alertNewKey: string;
  readonly alertNewText: string;
  readonly alertNewBrief: string;
  readonly alertNewShortText: string;
}

/** Whether a construct is a policy of the `evs` provider. */
export function isPolicy(construct: unknown): construct is PolicyDataSource {
  return (
    TerraformDataSource.isTerraformDataSource(construct) &&
    construct.terraformResourceType.startsWith("evs_") &&
    "violations" in construct
  );
}
