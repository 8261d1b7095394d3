/** Where a service is, taken apart. */
export interface ServiceRoot {
  /** The address before version and project. */
  readonly root: string;
  /** The project that the address ends in. @default - it names none */
  readonly projectId?: string;
}

/** An address as catalogues of services give it, which may end in a version, or in a version and a project. */
export function splitServiceUrl(url: string): ServiceRoot {
  const [, root, projectId] =
    /^([a-z]+:\/\/[^/]+(?:\/[^?#]*?)?)\/v\d(?:\.\d)?(?:\/([^/?#]+))?\/*$/i.exec(url) ?? [];
  if (root === undefined) return { root: url };
  return { root, ...(projectId === undefined ? {} : { projectId }) };
}
