/** A data source of a plan or state. */
export interface PlannedDataSource {
  readonly address: string;
  readonly type: string;
  /** Its known arguments, if Terraform will read it only at apply. */
  readonly given?: Readonly<Record<string, unknown>>;
  /** Undefined if Terraform will read it only at apply. */
  readonly values: Readonly<Record<string, unknown>> | undefined;
}

export interface Plan {
  readonly dataSources: readonly PlannedDataSource[];
  /** Time of the plan, RFC 3339 in UTC. */
  readonly timestamp: string | undefined;
  readonly isErrored: boolean;
  /** Whether Terraform reports that something is missing. */
  readonly isPartial: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

/** The data sources in the output of `terraform show -json`; undefined for any other text. */
export function readPlan(text: string): Plan | undefined {
  const content = tryParse(text);
  if (!isFields(content) || typeof content.format_version !== "string") return undefined;
  const { timestamp, errored, complete, values, prior_state: prior, resource_changes: changes } = content;
  const read = [values, isFields(prior) ? prior.values : undefined].flatMap((state) =>
    isFields(state) ? dataSourcesOf(state.root_module) : [],
  );
  const known = new Set(read.map(({ address }) => address));
  const deferred = listOf(changes)
    .filter(isDataSource)
    .map((source) => ({ ...toDataSource(source), given: argumentsOf(source), values: undefined }));
  return {
    dataSources: [...read, ...deferred.filter(({ address }) => !known.has(address))],
    timestamp: typeof timestamp === "string" ? timestamp : undefined,
    isErrored: errored === true,
    isPartial: complete === false,
  };
}

function dataSourcesOf(module: unknown): PlannedDataSource[] {
  if (!isFields(module)) return [];
  return [
    ...listOf(module.resources).filter(isDataSource).map(toDataSource),
    ...listOf(module.child_modules).flatMap(dataSourcesOf),
  ];
}

const toDataSource = ({ address, type, values }: Fields): PlannedDataSource => ({
  address: String(address).replace(/(^|\.)data\./, "$1"),
  type: String(type),
  values: isFields(values) ? values : {},
});

const argumentsOf = ({ change }: Fields): Fields =>
  isFields(change) && isFields(change.after) ? change.after : {};

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;
const isDataSource = (value: unknown): value is Fields => isFields(value) && value.mode === "data";
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
