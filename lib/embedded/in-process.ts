import type { Answer } from "./answer";
import { type ApiRequest, splitRegion } from "./api-request";
import { DEFAULT_HABITS } from "./habits";
import { Routes } from "./routes";
import { demoScenario } from "./scenario";
import type { EmbeddedApiOptions } from "./server";
import { World } from "./world";

export interface InProcessOptions extends Pick<EmbeddedApiOptions, "scenario" | "habits"> {
  /** Milliseconds since 1970. @default - this machine's clock */
  readonly now?: () => number;
}

/** A request without a socket. */
export interface InProcessRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The same API without a server, for clients with simulated time. */
export interface InProcessApi {
  readonly world: World;
  answer(request: InProcessRequest): Answer;
}

export function startInProcess({
  scenario = demoScenario(),
  habits: given,
  now,
}: InProcessOptions): InProcessApi {
  const habits = { ...DEFAULT_HABITS, ...given };
  const world = new World(scenario, habits);
  const routes = new Routes(scenario, world, habits, now);
  let requests = 0;
  return {
    world,
    answer: ({ method, url, headers, body = "" }) => {
      requests += 1;
      const { pathname, search, searchParams } = new URL(url);
      const answer = routes.answer({
        method,
        target: `${pathname}${search}`,
        ...splitRegion(pathname),
        query: Object.fromEntries(searchParams),
        headers: Object.fromEntries(
          Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
        ),
        body,
        requestId: `request-${requests}`,
      } satisfies ApiRequest);
      return { ...answer, headers: { date: routes.date(), ...answer.headers } };
    },
  };
}
