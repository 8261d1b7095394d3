import {
  Aspects,
  DataResource,
  type IResolvable,
  TerraformDataSource,
  TerraformIterator,
  type TerraformMetaArguments,
  Token,
} from "cdktf";
import { Construct } from "constructs";
import { AlertMemory } from "../../bindings/alert-memory";
import { expression } from "../terraform/expression";
import { terraformName } from "../terraform/terraform-name";

/** Attributes of a policy, or of a part of it, that an alert needs. The provider writes the texts. */
export interface AlertSource {
  /** IDs of the proven violations. */
  readonly ids: IResolvable;
  readonly suspect: IResolvable;
  readonly missingLists: IResolvable;
  readonly fingerprint: string;
  readonly alertKind: string;
  readonly alertKey: string;
  readonly alertTitle: string;
  readonly alertText: string;
  readonly alertBrief: string;
  readonly alertShortText: string;
  readonly alertReason: string;
  /** The alert's result for each project of a fleet. */
  readonly alertCells: string;
  readonly newIds: string[];
  readonly alertNewKey: string;
  readonly alertNewText: string;
  readonly alertNewBrief: string;
  readonly alertNewShortText: string;
}

/** Kinds of alerts. */
export const AlertKind = {
  /** The scan is unreliable, so the findings are not listed. */
  UNTRUSTED: "untrusted",
  /** At least one violation is proven. */
  VIOLATIONS: "violations",
  /**
   * A list is missing, so the set of violations is unknown; or no violation is proven, but some facts could not be
   * read.
   */
  UNDECIDED: "undecided",
  /** There are no more violations, and every fact was read. */
  RESOLVED: "resolved",
} as const;

export type AlertKind = (typeof AlertKind)[keyof typeof AlertKind];

/** When an alert is sent. */
export interface AlertTerms {
  readonly notifyResolved: boolean;
  readonly only: "all" | "new";
  /** Whether it is about a fleet, of which some projects may not be read. */
  readonly isOfFleet: boolean;
}

const KEEP_INPUT = { ignoreChanges: ["input"] };

/**
 * An alert of a policy.
 *
 * The provider writes the alert and gives it a key: the fingerprint of the violations, or one word for every other
 * kind. A resource with this key in `for_each` is created only when the key changes. The last alert is therefore
 * current, and an unchanged set plans no change.
 */
export class Alert extends Construct {
  /** Path of the policy. */
  readonly policy: string;
  /** An `AlertKind`. */
  readonly kind: string;
  /** One line of at most 512 bytes, without control characters. */
  readonly title: string;
  /** The whole message, of at most 250,000 bytes, also as JSON. Names in it are quoted and escaped. */
  readonly text: string;
  /** The same in at most 4,096 bytes. */
  readonly brief: string;
  /** The same in at most 490 characters without square brackets, as SMS requires. */
  readonly shortText: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly source: AlertSource,
    private readonly props: AlertTerms,
  ) {
    super(scope, id);
    this.policy = scope.node.path;
    this.kind = source.alertKind;
    this.title = source.alertTitle;
    const isOfNew = props.only === "new";
    this.text = isOfNew ? source.alertNewText : source.alertText;
    this.brief = isOfNew ? source.alertNewBrief : source.alertBrief;
    this.shortText = isOfNew ? source.alertNewShortText : source.alertShortText;
  }

  /**
   * The current state as an object: `policy`, `state` (an `AlertKind`, or `exempt`), `title`, `fingerprint` (if the
   * set is known), `ids` (of the proven violations, if the scan is reliable), and `reason` (why it is untrusted or
   * undecided).
   */
  state(): IResolvable {
    const { newIds, suspect, missingLists, alertReason } = this.source;
    const isOfNew = this.props.only === "new";
    const fingerprint = isOfNew ? this.source.alertNewKey : this.source.fingerprint;
    const ids = isOfNew ? newIds : this.source.ids;
    return expression`{
      policy      = ${this.policy},
      state       = ${this.kind},
      title       = ${this.title},
      fingerprint = ${suspect} || length(${missingLists}) > 0 ? null : ${fingerprint},
      ids         = ${suspect} ? [] : sort(${ids}),
      reason      = ${alertReason}
    }`;
  }

  /**
   * Arguments that create a resource once for each alert, so its creation sends the alert. Later changes of its other
   * arguments, such as an age in the text, are ignored. Adds the state that records whether there was an alert. Call it
   * once.
   */
  makeOnce(): Pick<TerraformMetaArguments, "forEach" | "lifecycle"> {
    const keys = this.remembersCells() ? this.rememberedKeys() : this.currentKeys();
    return {
      forEach: TerraformIterator.fromMap(
        Token.asStringMap(expression`zipmap(${keys}, slice([${this.kind}], 0, length(${keys})))`),
      ),
      lifecycle: { ignoreChanges: "all" },
    };
  }

  /** New violations are compared with an earlier answer, which remembers unread projects. */
  private remembersCells(): boolean {
    return this.props.isOfFleet && this.props.only === "all";
  }

  /** If a project was not read, its last message stays current: the state has the last result of each project. */
  private rememberedKeys(): IResolvable {
    const memory = new AlertMemory(this, "memory", { cells: this.source.alertCells });
    memory.overrideLogicalId(terraformName(this, "memory"));
    Aspects.of(memory).add({
      visit: (visited) => {
        const { scope } = this.node;
        if (visited !== memory || !TerraformDataSource.isTerraformDataSource(scope)) return;
        // A policy has the provider of its fleet at synthesis.
        memory.provider = scope.provider;
      },
    });
    return this.props.notifyResolved
      ? expression`compact([${memory.key}])`
      : expression`compact([${memory.key} == "resolved" ? "" : ${memory.key}])`;
  }

  private currentKeys(): IResolvable {
    const alertKey = this.props.only === "new" ? this.source.alertNewKey : this.source.alertKey;
    const isActive = expression`contains(${[AlertKind.VIOLATIONS, AlertKind.UNDECIDED, AlertKind.UNTRUSTED]}, ${this.kind})`;
    const key = this.props.notifyResolved
      ? expression`${isActive} ? ${alertKey} : ${this.kind} == "resolved" && ${this.hasTold(isActive)} ? "resolved" : ""`
      : expression`${isActive} ? ${alertKey} : ""`;
    return expression`compact([${key}])`;
  }

  /**
   * Whether there has been an alert since this alert was created, including now. Terraform does not record earlier
   * plans, so two values are kept in the state. `since` is the creation time of the alert, so it equals the time of the
   * plan only in the first one. `told` is replaced when alerts begin or end, and kept in between. It is true from the
   * start if there is an alert then, otherwise from the first change.
   */
  private hasTold(isActive: IResolvable): IResolvable {
    const since = this.remember("since", expression`plantimestamp()`);
    return this.remember("told", expression`${isActive} || ${since} != plantimestamp()`, isActive);
  }

  /** A value that Terraform keeps from the creation of the resource. */
  private remember(name: string, value: IResolvable, replacedWith?: IResolvable): IResolvable {
    const resource = new DataResource(this, name, { lifecycle: KEEP_INPUT });
    resource.overrideLogicalId(terraformName(this, name));
    // The types of cdktf require maps. Terraform accepts any value.
    resource.addOverride("input", value);
    if (replacedWith !== undefined) resource.addOverride("triggers_replace", replacedWith);
    return Token.asAny(`\${${resource.fqn}.input}`);
  }
}
