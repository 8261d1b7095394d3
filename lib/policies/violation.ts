import { ComplexList, ComplexObject, type IInterpolatingParent, type TerraformLocal, Token } from "cdktf";

/** One snapshot that violates a policy; every attribute is a reference that Terraform resolves. */
export class Violation extends ComplexObject {
  /** Snapshot ID. */
  get id(): string {
    return this.getStringAttribute("id");
  }
  /** Snapshot name; not unique. */
  get name(): string {
    return this.getStringAttribute("name");
  }
  /** ID of the disk the snapshot was taken of. */
  get volumeId(): string {
    return this.getStringAttribute("volume_id");
  }
  /** Provisioned GiB. */
  get size(): number {
    return this.getNumberAttribute("size");
  }
  /** RFC 3339, UTC. */
  get createdAt(): string {
    return this.getStringAttribute("created_at");
  }
  /** What the policy calls it, for example `orphaned`. */
  get verdict(): string {
    return this.getStringAttribute("verdict");
  }
  /** Why, in one line. */
  get reason(): string {
    return this.getStringAttribute("reason");
  }
  /** What was seen. */
  get evidence(): string[] {
    return this.getListAttribute("evidence");
  }
}

/** A policy's violations, usable wherever Terraform takes a list, and typed for everything else. */
export class ViolationList extends ComplexList {
  private readonly parent: IInterpolatingParent;

  constructor(local: TerraformLocal) {
    // An empty attribute stands for the local itself, "[0].id" for a part of it.
    const parent = {
      interpolationForAttribute: (attribute: string) =>
        Token.asAny(`\${local.${local.friendlyUniqueId}${attribute}}`),
    };
    super(parent, "", false);
    this.parent = parent;
  }

  get(index: number): Violation {
    return new Violation(this.parent, "", false, index);
  }
}
