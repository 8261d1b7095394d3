import { Annotations, type IAspect, TerraformDataSource, TerraformResource, TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import { DataEvsUnprotectedDisks } from "../../bindings/data-evs-unprotected-disks";

/** The official provider's resource for a disk, with any bindings. */
const DISK = "huaweicloud_evs_volume";

/**
 * An aspect that warns at synthesis if a stack declares EVS disks (`huaweicloud_evs_volume`) but no stack of the
 * app has an `UnprotectedDisks` policy. It checks only declarations: it does not compare the project and region of
 * policies, and does not see disks that servers create.
 *
 * cdktf visits aspects of stacks only, so add it to each stack. An aspect of an app is never visited.
 *
 * @example Aspects.of(stack).add(new RequireUnprotectedDisks());
 */
export class RequireUnprotectedDisks implements IAspect {
  visit(node: IConstruct): void {
    if (!TerraformStack.isStack(node)) return;
    const disks = node.node.findAll().filter(isDisk).length;
    if (disks === 0 || node.node.root.node.findAll().some(isPolicy)) return;
    Annotations.of(node).addWarning(
      `The stack declares ${disks === 1 ? "1 EVS disk" : `${disks} EVS disks`}, but no policy in this app reports when ` +
        "one has no recent copy. Add an UnprotectedDisks policy to a stack that reads their project.",
    );
  }
}

const isDisk = (construct: IConstruct) =>
  TerraformResource.isTerraformResource(construct) && construct.terraformResourceType === DISK;

const isPolicy = (construct: IConstruct) =>
  TerraformDataSource.isTerraformDataSource(construct) &&
  construct.terraformResourceType === DataEvsUnprotectedDisks.tfResourceType;
