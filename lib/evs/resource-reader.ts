import { comparableId } from "./comparable-id";
import { EvsError, InvalidQueryError } from "./errors";
import { encode, encodeQuery, type Query } from "./http/encode";
import { isObject, type JsonObject } from "./http/json";
import { trimTrailing } from "./http/trim-trailing";
import type { Session } from "./iam/session";
import { type ListAnswer, readListAnswer } from "./list-answer";
import { isUnpublished, provesNotFound } from "./not-found";
import type { ApiVersion, ListResource, ResourceLocation, Service, SingleResource } from "./resource";
import { kindOf, Row } from "./row";
import { type RequestLine, shapeError } from "./shape-error";
import { isWellFormed } from "./text";

/** Base URLs of the services. A service without one cannot be read. */
export type Endpoints = Readonly<Record<Service, string | undefined>>;

/** The project to read, and the signal that aborts the read. */
export interface ReadContext {
  readonly projectId: string;
  readonly signal?: AbortSignal;
  /** As in the call. @default false */
  readonly decisive?: boolean;
}

interface ResourceAnswer {
  readonly body: JsonObject;
  readonly asked: RequestLine;
}

/** Sends single requests of the API, and checks their responses. */
export class ResourceReader {
  /** The version of Cinder's API that the gateway has, by path, because it publishes each API separately. */
  private readonly versions = new Map<string, "v2" | "v3">();

  constructor(
    private readonly endpoints: Endpoints,
    private readonly session: Session,
    private readonly apiVersion: ApiVersion,
  ) {}

  /**
   * @throws InvalidQueryError for a project ID that is not valid in a path
   * @throws EvsError if the endpoint of the service is unknown
   */
  pathOf(location: ResourceLocation, projectId: string): string {
    return this.urlOf(location, projectId).pathname;
  }

  /**
   * @param offset number of rows of the list before the page
   * @throws EvsError unless the response has the documented form
   */
  async getPage<T>(
    resource: ListResource<T>,
    query: Query,
    context: ReadContext,
    offset = Number(query.offset ?? 0),
  ): Promise<ListAnswer<T>> {
    const { body, asked } = await this.get(resource, query, context);
    return readListAnswer(body, resource, offset, asked);
  }

  /**
   * A single resource of a project. Its fields can be in an inner object.
   *
   * @param field name of that object
   * @throws EvsError also if it cannot be parsed
   */
  async getOnly<T>(
    location: ResourceLocation,
    field: string,
    parse: (row: Row) => T | undefined,
    context: ReadContext,
  ): Promise<T> {
    const { body, asked } = await this.get(location, {}, context);
    const own = body[field];
    const parsed = parse(new Row(isObject(own) ? own : body));
    if (parsed === undefined) throw shapeError(`it is not a ${field}`, asked);
    return parsed;
  }

  /**
   * @returns undefined if EVS reports that it does not exist
   * @throws EvsError also if the response has another resource, or the ID is not valid in a path
   */
  async tryGetOne<T>(resource: SingleResource<T>, id: string, context: ReadContext): Promise<T | undefined> {
    const { field, path, parse } = resource;
    if (!isSegment(id)) {
      const asked = { method: "GET", path: this.pathOf(resource, context.projectId) };
      throw shapeError(`the ID of a ${field} that cannot be part of a path; it was not requested`, asked);
    }
    try {
      const { body, asked } = await this.get(
        { ...resource, path: `${path}/${encode(id)}`, family: path },
        {},
        context,
      );
      const fields = body[field];
      if (!isObject(fields)) throw shapeError(`${field} is ${kindOf(fields)}, not an object`, asked);
      const row = new Row(fields);
      const answered = row.ownId();
      if (answered === null) throw shapeError(`${field}.${row.problem}`, asked);
      if (comparableId(answered) === comparableId(id)) return parse(row, answered);
      throw shapeError(`the server returned a ${field} other than the requested one`, asked);
    } catch (error) {
      if (error instanceof EvsError && provesNotFound(error, field, id)) return undefined;
      throw error;
    }
  }

  private urlOf(location: ResourceLocation, projectId: string): URL {
    const { service = "evs", path } = location;
    if (!isSegment(projectId)) throw new InvalidQueryError("project_id", "cannot be part of a path");
    const below = `/${this.versionOf(location)}/${encode(projectId)}/${path}`;
    const endpoint = this.endpoints[service];
    if (endpoint === undefined) {
      const problem = `the ${service.toUpperCase()} endpoint is unknown; set region or endpoints.${service}`;
      throw new EvsError(problem, { kind: "endpoint", method: "GET", path: below });
    }
    const url = new URL(endpoint);
    url.pathname = `${trimTrailing(url.pathname, "/")}${below}`;
    return url;
  }

  private versionOf({ version, path, family = path }: ResourceLocation): "v2" | "v3" | "v5" {
    if (version !== "cinder") return version;
    return this.versions.get(family) ?? (this.apiVersion === "auto" ? "v2" : this.apiVersion);
  }

  /**
   * Requests v2 first, if it can be used: this package was made for its page. EVS's index calls v2 discarded, and v3
   * has the same form.
   */
  private async get(location: ResourceLocation, query: Query, context: ReadContext): Promise<ResourceAnswer> {
    const { version, path, family = path } = location;
    const mayChange = version === "cinder" && this.apiVersion === "auto" && !this.versions.has(family);
    try {
      const answered = await this.send(location, query, context);
      if (mayChange) this.versions.set(family, "v2");
      return answered;
    } catch (error) {
      if (!mayChange || !isUnpublished(error)) throw error;
      // If v3 does not exist either, the error names the path of v2.
      const answered = this.send({ ...location, version: "v3" }, query, context);
      const isThere = await answered.then(
        () => true,
        (other) => !isUnpublished(other),
      );
      if (!isThere) throw error;
      this.versions.set(family, "v3");
      return answered;
    }
  }

  private async send(
    location: ResourceLocation,
    query: Query,
    { projectId, signal, decisive }: ReadContext,
  ): Promise<ResourceAnswer> {
    const url = this.urlOf(location, projectId);
    url.search = encodeQuery(query);
    const { body } = await this.session.get(url, projectId, signal, decisive);
    return { body, asked: { method: "GET", path: url.pathname } };
  }
}

/** Whether an ID is valid as one segment of a path. Dots would change the path. */
function isSegment(id: string): boolean {
  return id.trim() !== "" && id !== "." && id !== ".." && isWellFormed(id);
}
