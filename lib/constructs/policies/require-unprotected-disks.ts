import { Annotations, type IAspect, TerraformDataSource, TerraformResource, TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import { DataEvsUnprotectedDisks } from "../../bindings/data-evs-unprotected-disks";

/** The official provider's resource for a disk, whatever bindings it is declared with. */
const DISK = "huaweicloud_evs_volume";

/**
 * An aspect that warns at synthesis of stacks that declare EVS disks (`huaweicloud_evs_volume`) while no stack of the app
 * has an `UnprotectedDisks` policy. It looks at what is declared and at nothing else: which project and region a policy
 * reads is not compared, and disks that servers bring along are not seen.
 *
 * cdktf asks aspects of stacks only, so it is added to each stack; added to an app it is never asked.
 *
 * @example Aspects.of(stack).add(new RequireUnprotectedDisks());
 */
export class RequireUnprotectedDisks implements IAspect {
  visit(node: IConstruct): void {
    if (!TerraformStack.isStack(node)) return;
    const disks = node.node.findAll().filter(isDisk).length;
    if (disks === 0 || node.node.root.node.findAll().some(isPolicy)) return;
    Annotations.of(node).addWarning(
      `The stack declares ${disks === 1 ? "1 EVS disk" : `${disks} EVS disks`}, and nothing in this app would tell when ` +
        "one has no new copy. Add an UnprotectedDisks policy to a stack that reads their project.",
    );
  }
}

const isDisk = (construct: IConstruct) =>
  TerraformResource.isTerraformResource(construct) && construct.terraformResourceType === DISK;

const isPolicy = (construct: IConstruct) =>
  TerraformDataSource.isTerraformDataSource(construct) &&
  construct.terraformResourceType === DataEvsUnprotectedDisks.tfResourceType;
