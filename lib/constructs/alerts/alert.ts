import { DataResource, type IResolvable, TerraformIterator, type TerraformMetaArguments, Token } from "cdktf";
import { Construct } from "constructs";
import { expression } from "../terraform/expression";
import { terraformName } from "../terraform/terraform-name";

/** What an alert needs of a policy; texts come from the provider. */
export interface AlertSource {
  readonly violations: IResolvable;
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
}

/** What an alert can tell. */
export const AlertKind = {
  /** The facts are not to be trusted: what was found is not listed. */
  UNTRUSTED: "untrusted",
  /** At least one violation is proven. */
  VIOLATIONS: "violations",
  /** A list is missing, so that the set of violations is not known; or none is proven, and not everything could be read. */
  UNDECIDED: "undecided",
  /** Nothing violates any more, and everything could be read. */
  RESOLVED: "resolved",
} as const;

export type AlertKind = (typeof AlertKind)[keyof typeof AlertKind];

const KEEP_INPUT = { ignoreChanges: ["input"] };

/**
 * What there is to tell of a policy, and when.
 *
 * The provider says what is to be told, and gives it a key: the fingerprint of the violating rows, or one word for
 * everything else. A resource whose `for_each` has that one key is created when the key changes, and at no other time. So
 * the last thing told always holds, and an unchanged set plans no change.
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
  /** The same in at most 490 characters without square brackets, as SMS want it. */
  readonly shortText: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly source: AlertSource,
    private readonly props: { readonly notifyResolved: boolean },
  ) {
    super(scope, id);
    this.policy = scope.node.path;
    this.kind = source.alertKind;
    this.title = source.alertTitle;
    this.text = source.alertText;
    this.brief = source.alertBrief;
    this.shortText = source.alertShortText;
  }

  /**
   * What holds now, as an object: `policy`, `state` (an `AlertKind`, or `exempt`), `title`, `fingerprint` (of a set that is
   * known), `ids` (of what is proven, where it can be trusted), and `reason` (why it is untrusted or undecided).
   */
  state(): IResolvable {
    const { violations, suspect, missingLists, alertReason, fingerprint } = this.source;
    return expression`{
      policy      = ${this.policy},
      state       = ${this.kind},
      title       = ${this.title},
      fingerprint = ${suspect} || length(${missingLists}) > 0 ? null : ${fingerprint},
      ids         = ${suspect} ? [] : sort(${violations}[*].id),
      reason      = ${alertReason}
    }`;
  }

  /**
   * Arguments that make a resource exist once for what is to be told: creating it is telling it. Later changes of its
   * other arguments, such as an age in the text, are left alone. Adds what remembers whether there was anything to tell;
   * to be called once.
   */
  makeOnce(): Pick<TerraformMetaArguments, "forEach" | "lifecycle"> {
    const { alertKey } = this.source;
    const isActive = expression`contains(${[AlertKind.VIOLATIONS, AlertKind.UNDECIDED, AlertKind.UNTRUSTED]}, ${this.kind})`;
    const key = this.props.notifyResolved
      ? expression`${isActive} ? ${alertKey} : ${this.kind} == "resolved" && ${this.hasTold(isActive)} ? "resolved" : ""`
      : expression`${isActive} ? ${alertKey} : ""`;
    const keys = expression`compact([${key}])`;
    return {
      forEach: TerraformIterator.fromMap(
        Token.asStringMap(expression`zipmap(${keys}, slice([${this.kind}], 0, length(${keys})))`),
      ),
      lifecycle: { ignoreChanges: "all" },
    };
  }

  /**
   * Whether there has been something to tell since the alert was set up, now included. Terraform cannot look at its own
   * past, so two values are kept in the state. `since` is when the alert was set up: only then is it the time of the
   * plan. `told` is made anew whenever there begins or ends to be something to tell, and kept as it is in between. It is
   * true from the beginning if there was something at once, and otherwise from the first change on.
   */
  private hasTold(isActive: IResolvable): IResolvable {
    const since = this.remember("since", expression`plantimestamp()`);
    return this.remember("told", expression`${isActive} || ${since} != plantimestamp()`, isActive);
  }

  /** A value that Terraform keeps as it was when the resource was made. */
  private remember(name: string, value: IResolvable, replacedWith?: IResolvable): IResolvable {
    const resource = new DataResource(this, name, { lifecycle: KEEP_INPUT });
    resource.overrideLogicalId(terraformName(this, name));
    // cdktf types both as maps; Terraform takes any value.
    resource.addOverride("input", value);
    if (replacedWith !== undefined) resource.addOverride("triggers_replace", replacedWith);
    return Token.asAny(`\${${resource.fqn}.input}`);
  }
}
