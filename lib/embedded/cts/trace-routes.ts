import { ok } from "../answer";
import type { ApiRequest } from "../api-request";
import { type Route, route } from "../route";
import type { ScenarioTrace } from "../scenario";
import type { World } from "../world";

const MOST_ROWS = 200;

/** CTS: the list of traces, newest first, page by page with a marker. */
export function traceRoutes(world: World): readonly Route[] {
  return [
    route("GET", "/v3/{project}/traces", ({ project }, { query }: ApiRequest) => {
      const { traces } = world.of(project);
      const wanted = traces.filter((trace) => matches(trace, query)).sort((a, b) => timeOf(b) - timeOf(a));
      const behind = wanted.findIndex(({ trace_id }) => trace_id === query.next) + 1;
      const rows = wanted.slice(behind, behind + Math.min(Number(query.limit ?? 10), MOST_ROWS));
      const marker = rows.at(-1)?.trace_id ?? null;
      return ok({ traces: rows, meta_data: { count: rows.length, marker } });
    }),
  ];
}

function matches(trace: ScenarioTrace, query: ApiRequest["query"]): boolean {
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = query;
  const isMeant = ["service_type", "trace_name", "resource_id"].every(
    (name) => query[name] === undefined || trace[name] === query[name],
  );
  return isMeant && timeOf(trace) >= Number(from) && timeOf(trace) <= Number(to);
}

const timeOf = ({ time }: ScenarioTrace) => Number(time);
