import { EvsError, InvalidQueryError } from "./errors";
import { encode, encodeQuery, type Query } from "./http/encode";
import { isObject, type JsonObject } from "./http/json";
import { withoutEnd } from "./http/without-end";
import type { Session } from "./iam/session";
import { identityOf } from "./identity";
import { type ListAnswer, readListAnswer } from "./list-answer";
import { saysNotFound } from "./not-found";
import type { ListResource, Place, Service, SingleResource } from "./resource";
import { kindOf, Row } from "./row";
import { type Asked, shapeError } from "./shape-error";
import { isWellFormed } from "./text";

/** Base URLs of the services; of those that are not known nothing can be read. */
export type Endpoints = Readonly<Record<Service, string | undefined>>;

/** In which project to read, and until when. */
export interface Reading {
  readonly projectId: string;
  readonly signal?: AbortSignal;
  /** As a call has it. @default false */
  readonly decisive?: boolean;
}

interface Answered {
  readonly body: JsonObject;
  readonly asked: Asked;
}

/** Makes single requests of the API page, and holds their answers against it. */
export class ResourceReader {
  constructor(
    private readonly endpoints: Endpoints,
    private readonly session: Session,
  ) {}

  /**
   * @throws InvalidQueryError for a project ID that cannot be asked for
   * @throws EvsError when the service's endpoint is not known
   */
  pathOf(place: Place, projectId: string): string {
    return this.urlOf(place, projectId).pathname;
  }

  /**
   * @param place how many rows of the list stand before the page
   * @throws EvsError unless the answer has the documented shape
   */
  async getPage<T>(
    resource: ListResource<T>,
    query: Query,
    reading: Reading,
    place = Number(query.offset ?? 0),
  ): Promise<ListAnswer<T>> {
    const { body, asked } = await this.get(resource, query, reading);
    return readListAnswer(body, resource, place, asked);
  }

  /**
   * A thing that there is one of; its fields may be in an object of their own.
   *
   * @param field the name of that object
   * @throws EvsError also when it cannot be parsed
   */
  async getOnly<T>(
    place: Place,
    field: string,
    parse: (row: Row) => T | undefined,
    reading: Reading,
  ): Promise<T> {
    const { body, asked } = await this.get(place, {}, reading);
    const own = body[field];
    const parsed = parse(new Row(isObject(own) ? own : body));
    if (parsed === undefined) throw shapeError(`it is no ${field}`, asked);
    return parsed;
  }

  /**
   * @returns undefined when EVS says that there is no such thing
   * @throws EvsError when another thing answers, or the ID cannot be asked for, too
   */
  async tryGetOne<T>(resource: SingleResource<T>, id: string, reading: Reading): Promise<T | undefined> {
    const { field, path, parse } = resource;
    if (!isSegment(id)) {
      const asked = { method: "GET", path: this.pathOf(resource, reading.projectId) };
      throw shapeError(`the ID of a ${field} that cannot be a part of a path; it was not asked for`, asked);
    }
    try {
      const { body, asked } = await this.get({ ...resource, path: `${path}/${encode(id)}` }, {}, reading);
      const fields = body[field];
      if (!isObject(fields)) throw shapeError(`${field} is ${kindOf(fields)}, not an object`, asked);
      const row = new Row(fields);
      const answered = row.ownId();
      if (answered === null) throw shapeError(`${field}.${row.problem}`, asked);
      if (identityOf(answered) === identityOf(id)) return parse(row, answered);
      throw shapeError(`another ${field} answered than the one that was asked for`, asked);
    } catch (error) {
      if (error instanceof EvsError && saysNotFound(error, field, id)) return undefined;
      throw error;
    }
  }

  private urlOf({ service = "evs", version, path }: Place, projectId: string): URL {
    if (!isSegment(projectId)) throw new InvalidQueryError("project_id", "cannot be a part of a path");
    const below = `/${version}/${encode(projectId)}/${path}`;
    const endpoint = this.endpoints[service];
    if (endpoint === undefined) {
      const problem = `where ${service.toUpperCase()} is, is not known; set region or endpoints.${service}`;
      throw new EvsError(problem, { kind: "endpoint", method: "GET", path: below });
    }
    const url = new URL(endpoint);
    url.pathname = `${withoutEnd(url.pathname, "/")}${below}`;
    return url;
  }

  private async get(place: Place, query: Query, { projectId, signal, decisive }: Reading): Promise<Answered> {
    const url = this.urlOf(place, projectId);
    url.search = encodeQuery(query);
    const { body } = await this.session.get(url, projectId, signal, decisive);
    return { body, asked: { method: "GET", path: url.pathname } };
  }
}

/** Whether an ID can be one segment of a path and arrive as what it is: dots would be taken for steps. */
function isSegment(id: string): boolean {
  return id.trim() !== "" && id !== "." && id !== ".." && isWellFormed(id);
}
