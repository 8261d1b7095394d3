import { JudgedRow } from "../evs/judged-row";
import type { LocalList } from "../terraform/local-list";

/** One snapshot that violates a policy; every attribute is a reference that Terraform resolves. */
export class Violation extends JudgedRow {}

/** A policy's violations, usable wherever Terraform takes a list, and typed for everything else. */
export type ViolationList = LocalList<Violation>;
