import type { Construct } from "constructs";
import type { IAlertSink } from "../alerts/alert-sink";
import type { PolicyDataSource } from "./policy-data-source";
import type { AlertProps, BlockProps } from "./policy-props";
import { type IPolicy, PolicyVerbs } from "./policy-verbs";

type PolicyDataSourceClass = new (scope: Construct, id: string, config: never) => PolicyDataSource;

/** A policy's data source with the verbs that every policy has, for the class of its construct to extend. */
export function policyOf<Source extends PolicyDataSourceClass>(source: Source) {
  const Base = source as unknown as new (scope: Construct, id: string, config: object) => PolicyDataSource;
  class Policy extends Base implements IPolicy {
    private readonly verbs = new PolicyVerbs(this);

    warn(): void {
      this.verbs.warn();
    }

    block(props?: BlockProps): void {
      this.verbs.block(props);
    }

    alert(sink: IAlertSink, props?: AlertProps): void {
      this.verbs.alert(sink, props);
    }
  }
  return Policy as unknown as Pick<Source, keyof Source> &
    (new (
      ...parameters: ConstructorParameters<Source>
    ) => InstanceType<Source> & IPolicy);
}
