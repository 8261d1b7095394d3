/** What every read takes. */
export interface ReadOptions {
  /** @default - the client's project */
  readonly projectId?: string;
  /** Aborts the read. */
  readonly signal?: AbortSignal;
  /** Whether a list must not be one that was read, or began to be read, before. @default false */
  readonly fresh?: boolean;
  /** Whether a list is read for this call alone: nobody else gets it, and nothing older comes of it. @default false */
  readonly apart?: boolean;
  /**
   * Which rows are wanted of a list that is read for this call alone, by their IDs: the others are read, so that it is
   * complete, and not kept.
   *
   * @default - all
   */
  readonly only?: (id: string) => boolean;
  /** Whether a list that the region does not have is an empty one, which says so, where another may do. @default false */
  readonly mayBeAbsent?: boolean;
  /** Whether what was found before depends on it: then it may wait for a third of `maxWaitMs` more. @default false */
  readonly decisive?: boolean;
  /** A list that was read is shared, whatever its age, until this is over. @default - not beyond a minute */
  readonly during?: Promise<unknown>;
}
