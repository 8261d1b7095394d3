/** The parts of a service's URL. */
export interface ServiceRoot {
  /** The URL before version and project. */
  readonly root: string;
  /** The project at the end of the URL. @default - it has none */
  readonly projectId?: string;
}

/** Splits a URL of a service catalogue. It can end in a version, or in a version and a project. */
export function splitServiceUrl(url: string): ServiceRoot {
  const [, root, projectId] =
    /^([a-z]+:\/\/[^/]+(?:\/[^?#]*?)?)\/v\d(?:\.\d)?(?:\/([^/?#]+))?\/*$/i.exec(url) ?? [];
  if (root === undefined) return { root: url };
  return { root, ...(projectId === undefined ? {} : { projectId }) };
}
