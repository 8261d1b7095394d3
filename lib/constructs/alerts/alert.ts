import {
  type IResolvable,
  TerraformIterator,
  type TerraformLocal,
  type TerraformMetaArguments,
  Token,
} from "cdktf";
import { Construct } from "constructs";
import { expression } from "../terraform/expression";
import { localReference, namedLocal } from "../terraform/named-local";
import { fitText, oneLine, shortText } from "./text";
import { hasTold } from "./told";

/** What an alert can tell, in the order of precedence. */
export const AlertKind = {
  /** The scan is incomplete or suspect: what was found is not listed. */
  UNTRUSTED: "untrusted",
  /** There are violations. */
  VIOLATIONS: "violations",
  /** There are none any more. */
  RESOLVED: "resolved",
} as const;

export type AlertKind = (typeof AlertKind)[keyof typeof AlertKind];

/** What a policy gives to its alerts. Expressions for Terraform, apart from the texts. */
interface AlertContent {
  /** What one violation is called, for example `orphaned snapshot`. */
  readonly noun: string;
  /** A list of objects with an `id`. */
  readonly violations: IResolvable;
  /** How many and how large, in one line. */
  readonly summary: IResolvable;
  /** Lines under the summary. */
  readonly notes: readonly string[];
  /** A text for each of the first violations, at most `most`. */
  readonly details: (most: number) => IResolvable;
  /** Name of the output that has all violations. */
  readonly output: string;
  /** Version of the rule. */
  readonly version: number;
  /** Whether the scan can be trusted, and why not. */
  readonly trusted: IResolvable;
  readonly reasons: IResolvable;
  /** Whether to tell that nothing violates the policy any more. */
  readonly notifyResolved: boolean;
}

/** Violations whose texts are considered for one message. */
const MOST_DETAILS = 500;
/** Bytes of a policy's path that titles have room for. */
const MOST_PATH_BYTES = 200;

/**
 * What there is to tell of a policy, and when.
 *
 * The set of violating snapshots has a fingerprint over their sorted IDs and the rule's version. What is to be told is
 * a map for `for_each` with at most one key: the fingerprint, `resolved` or `untrusted`. A resource with it is created
 * when that changes, and at no other time. So the last thing told always holds, and an unchanged set plans no change.
 */
export class Alert extends Construct {
  /** Path of the policy. */
  readonly policy: string;
  /** An `AlertKind`; only in a resource with `once`. */
  readonly kind: string = "${each.value}";
  /** One line of at most 512 bytes, without control characters; only in a resource with `once`. */
  readonly title: string;
  /** At most 490 characters without square brackets, as SMS want it; only in a resource with `once`. */
  readonly shortText: string;
  /**
   * What holds now, as an object: `policy`, `state` (an `AlertKind`, or `quiet`), `fingerprint` and `snapshot_ids` (of
   * a set that can be trusted), `title`, and `reasons` (why not).
   */
  readonly state: IResolvable;

  private readonly titles: ByKind;
  private readonly ids: IResolvable;
  private readonly fingerprint: IResolvable;
  private toTell: TerraformLocal | undefined;

  constructor(
    policy: Construct,
    id: string,
    private readonly content: AlertContent,
  ) {
    super(policy, id);
    const { noun, summary, notes, violations, version, trusted, reasons } = content;
    this.policy = policy.node.path;
    const path = oneLine(this.policy, MOST_PATH_BYTES);
    this.titles = {
      violations: expression`format("%s (%s)", ${summary}, ${path})`,
      resolved: expression`${`Resolved: no ${noun}s (${path})`}`,
      untrusted: expression`${`Scan not to be trusted: ${noun}s (${path})`}`,
    };
    this.title = Token.asString(choose(this.titles));
    this.shortText = Token.asString(
      shortText(
        choose({
          violations: expression`concat([${this.titles.violations}], ${notes})`,
          resolved: expression`[${this.titles.resolved}]`,
          untrusted: expression`concat([${this.titles.untrusted}], ${reasons})`,
        }),
      ),
    );
    // The keys of an object come sorted; sorting a tuple takes Terraform quadratic time.
    this.ids = localReference(this, "ids", expression`keys({ for v in ${violations} : v.id => true... })`);
    this.fingerprint = localReference(
      this,
      "fingerprint",
      expression`substr(sha256(jsonencode([${version}, ${this.ids}])), 0, 16)`,
    );
    this.state = localReference(
      this,
      "state",
      expression`{
        policy       = ${this.policy}
        state        = !${trusted} ? "untrusted" : length(${this.ids}) > 0 ? "violations" : "quiet"
        title        = !${trusted} ? ${this.titles.untrusted} : ${this.titles.violations}
        fingerprint  = ${trusted} ? ${this.fingerprint} : null
        snapshot_ids = [for id in ${this.ids} : id if ${trusted}]
        reasons      = [for reason in ${reasons} : reason if !${trusted}]
      }`,
    );
  }

  /**
   * Makes a resource exist once for what is to be told. Later changes of its arguments, such as an age in the text, are
   * no changes of the set and are left alone.
   */
  get once(): Pick<TerraformMetaArguments, "forEach" | "lifecycle"> {
    this.toTell ??= this.makeToTell();
    return {
      forEach: TerraformIterator.fromMap(Token.asStringMap(this.toTell.toString())),
      lifecycle: { ignoreChanges: "all" },
    };
  }

  /**
   * The whole message, of at most so many bytes, also when it is put into JSON: it is trimmed by whole rows, and says how
   * many are left out. Names of snapshots in it are quoted and escaped as in JSON. Only in a resource with `once`.
   */
  text({ mostBytes }: { readonly mostBytes: number }): string {
    const { notes, details, violations, reasons, output } = this.content;
    const rows = choose({
      violations: details(MOST_DETAILS),
      resolved: expression`[]`,
      untrusted: expression`[for reason in ${reasons} : "  - \${reason}"]`,
    });
    const head = choose({
      violations: expression`concat([${this.titles.violations}], ${notes})`,
      resolved: expression`[${this.titles.resolved}]`,
      untrusted: expression`[${this.titles.untrusted}, "What was found is not listed, since it may be wrong. Nothing more is sent until the scan can be trusted."]`,
    });
    const total = choose({
      violations: expression`length(${violations})`,
      resolved: expression`0`,
      untrusted: expression`length(${reasons})`,
    });
    const rest = choose({
      violations: expression`${`: see output ${output}`}`,
      resolved: expression`""`,
      untrusted: expression`""`,
    });
    return Token.asString(fitText({ head, rows, total, rest }, mostBytes));
  }

  private makeToTell(): TerraformLocal {
    const { trusted, notifyResolved } = this.content;
    const hasViolations = expression`length(${this.ids}) > 0`;
    const active = expression`(!${trusted} || ${hasViolations})`;
    const resolved = notifyResolved ? expression`!${active} && ${hasTold(this, active)}` : false;
    return namedLocal(
      this,
      "to_tell",
      expression`{ for t in [
        { key = "untrusted", kind = ${AlertKind.UNTRUSTED}, holds = !${trusted} },
        { key = ${this.fingerprint}, kind = ${AlertKind.VIOLATIONS}, holds = ${trusted} && ${hasViolations} },
        { key = "resolved", kind = ${AlertKind.RESOLVED}, holds = ${resolved} },
      ] : t.key => t.kind if t.holds }`,
    );
  }
}

type ByKind = Readonly<Record<AlertKind, IResolvable>>;

function choose({ untrusted, violations, resolved }: ByKind): IResolvable {
  return expression`{ untrusted = ${untrusted}, violations = ${violations}, resolved = ${resolved} }[each.value]`;
}
