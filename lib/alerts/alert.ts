import { type IResolvable, TerraformIterator, type TerraformMetaArguments, Token } from "cdktf";
import { Construct } from "constructs";
import { expression } from "../terraform/expression";
import { localReference, namedLocal } from "../terraform/named-local";
import { outputName } from "../terraform/output-name";
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
export interface AlertContent {
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
  /**
   * Makes a resource exist once for what is to be told. Later changes of its arguments, such as an age in the text, are
   * no changes of the set and are left alone.
   */
  readonly once: Pick<TerraformMetaArguments, "forEach" | "lifecycle">;
  /** Path of the policy. */
  readonly policy: string;
  /** The policy as part of names, for example `orphans`. */
  readonly policyName: string;
  /** An `AlertKind`; only in a resource with `once`. */
  readonly kind: string;
  /** One line of at most 512 bytes, without control characters; only in a resource with `once`. */
  readonly title: string;
  /** At most 490 characters without square brackets, as SMS want it; only in a resource with `once`. */
  readonly shortText: string;
  /**
   * What holds now, as an object: `policy`, `state` (an `AlertKind`, or `quiet`), `fingerprint` and `snapshot_ids` (of
   * a set that can be trusted), `title`, and `reasons` (why not).
   */
  readonly state: IResolvable;

  private readonly titles: Titles;

  constructor(
    policy: Construct,
    id: string,
    private readonly content: AlertContent,
  ) {
    super(policy, id);
    const { violations, version, trusted, reasons } = content;
    this.policy = policy.node.path;
    this.policyName = outputName(policy);
    this.titles = this.titlesOf();

    // The keys of an object come sorted; sorting a tuple takes Terraform quadratic time.
    const ids = localReference(this, "ids", expression`keys({ for v in ${violations} : v.id => true... })`);
    const fingerprint = localReference(
      this,
      "fingerprint",
      expression`substr(sha256(jsonencode([${version}, ${ids}])), 0, 16)`,
    );
    const active = expression`(!${trusted} || length(${ids}) > 0)`;
    const resolved = content.notifyResolved ? expression`!${active} && ${hasTold(this, active)}` : false;
    const toTell = namedLocal(
      this,
      "to_tell",
      expression`{ for t in [
        { key = "untrusted", kind = ${AlertKind.UNTRUSTED}, holds = !${trusted} },
        { key = ${fingerprint}, kind = ${AlertKind.VIOLATIONS}, holds = ${trusted} && length(${ids}) > 0 },
        { key = "resolved", kind = ${AlertKind.RESOLVED}, holds = ${resolved} },
      ] : t.key => t.kind if t.holds }`,
    );
    this.once = {
      forEach: TerraformIterator.fromMap(Token.asStringMap(toTell.toString())),
      lifecycle: { ignoreChanges: "all" },
    };
    this.kind = "${each.value}";
    this.title = Token.asString(this.choose(this.titles));
    this.shortText = Token.asString(shortText(this.title, content.notes));
    this.state = localReference(
      this,
      "state",
      expression`{
        policy       = ${this.policy}
        state        = !${trusted} ? "untrusted" : length(${ids}) > 0 ? "violations" : "quiet"
        title        = !${trusted} ? ${this.titles.untrusted} : ${this.titles.violations}
        fingerprint  = ${trusted} ? ${fingerprint} : null
        snapshot_ids = [for id in ${ids} : id if ${trusted}]
        reasons      = [for reason in ${reasons} : reason if !${trusted}]
      }`,
    );
  }

  /**
   * The whole message, of at most so many bytes, also when it is put into JSON: it is trimmed by whole rows, and says how
   * many are left out. Names of snapshots in it are quoted and escaped as in JSON. Only in a resource with `once`.
   */
  text({ mostBytes }: { readonly mostBytes: number }): string {
    const { summary, notes, details, violations, reasons, output } = this.content;
    const rows = this.choose({
      violations: details(MOST_DETAILS),
      resolved: expression`[]`,
      untrusted: expression`[for reason in ${reasons} : "  - \${reason}"]`,
    });
    const head = this.choose({
      violations: expression`concat([format("%s (%s)", ${summary}, ${this.policy})], ${notes})`,
      resolved: expression`[${this.titles.resolved}]`,
      untrusted: expression`[${this.titles.untrusted}, "What the scan has found is not listed, since it may be wrong."]`,
    });
    const total = this.choose({
      violations: expression`length(${violations})`,
      resolved: expression`0`,
      untrusted: expression`length(${reasons})`,
    });
    const rest = this.choose({
      violations: expression`${`: see output ${output}`}`,
      resolved: expression`""`,
      untrusted: expression`""`,
    });
    return Token.asString(fitText({ head, rows, total, rest }, mostBytes));
  }

  private titlesOf(): Titles {
    const { noun, summary } = this.content;
    const policy = oneLine(this.policy, MOST_PATH_BYTES);
    return {
      violations: expression`format("%s (%s)", ${summary}, ${policy})`,
      resolved: expression`${`Resolved: no ${noun} any more (${policy})`}`,
      untrusted: expression`${`Scan not to be trusted: ${noun}s (${policy})`}`,
    };
  }

  private choose(byKind: Readonly<Record<AlertKind, IResolvable>>): IResolvable {
    const { untrusted, violations, resolved } = byKind;
    return expression`{ untrusted = ${untrusted}, violations = ${violations}, resolved = ${resolved} }[each.value]`;
  }
}

type Titles = Readonly<Record<AlertKind, IResolvable>>;
