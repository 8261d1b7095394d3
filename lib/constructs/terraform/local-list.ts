import {
  ComplexList,
  type ComplexObject,
  type IInterpolatingParent,
  type TerraformLocal,
  Token,
} from "cdktf";

/** One element of a list: what cdktf's classes for objects are made with. */
type ElementClass<Element> = new (
  parent: IInterpolatingParent,
  attribute: string,
  isInSet: boolean,
  index: number,
) => Element;

/** A list in a local, usable wherever Terraform takes a list, and typed for everything else. */
export class LocalList<Element extends ComplexObject> extends ComplexList {
  private readonly parent: IInterpolatingParent;

  constructor(
    local: TerraformLocal,
    private readonly element: ElementClass<Element>,
  ) {
    // An empty attribute stands for the local itself, "[0].id" for a part of it.
    const parent = {
      interpolationForAttribute: (attribute: string) =>
        Token.asAny(`\${local.${local.friendlyUniqueId}${attribute}}`),
    };
    super(parent, "", false);
    this.parent = parent;
  }

  get(index: number): Element {
    return new this.element(this.parent, "", false, index);
  }
}
