import type { Construct } from "constructs";
import type { PolicyDescription } from "../../audit/spec/policy-spec";
import type { IAlertSink } from "../alerts/alert-sink";
import type { PartSinks } from "../alerts/part-sinks";
import { type AnyPolicyProps, policyConfig } from "./policy-config";
import type { PolicyDataSource } from "./policy-data-source";
import type { AlertProps, BlockProps } from "./policy-props";
import { type IPolicy, PolicyVerbs } from "./policy-verbs";
import { setUpPolicy } from "./set-up-policy";

type PolicyDataSourceClass = new (scope: Construct, id: string, config: never) => PolicyDataSource;

/** A base class for a policy's construct: its data source, created from its spec, with the methods of every policy. */
export function policyOf<Source extends PolicyDataSourceClass>(source: Source) {
  const Base = source as unknown as new (scope: Construct, id: string, config: object) => PolicyDataSource;
  class Policy extends Base implements IPolicy {
    private readonly verbs: PolicyVerbs;

    /** @throws PropError for invalid props */
    constructor(spec: PolicyDescription, scope: Construct, id: string, props: AnyPolicyProps) {
      super(scope, id, policyConfig(spec, scope, id, props));
      this.verbs = new PolicyVerbs(this, spec);
      setUpPolicy(this, spec, props);
    }

    warn(): void {
      this.verbs.warn();
    }

    block(props?: BlockProps): void {
      this.verbs.block(props);
    }

    alert(sink: IAlertSink | PartSinks, props?: AlertProps): void {
      this.verbs.alert(sink, props);
    }
  }
  return Policy as unknown as Pick<Source, keyof Source> &
    (new (
      ...parameters: ConstructorParameters<typeof Policy>
    ) => InstanceType<Source> & IPolicy);
}
