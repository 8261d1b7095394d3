/** Options of every read. */
export interface ReadOptions {
  /** @default - the client's project */
  readonly projectId?: string;
  /** Aborts the read. */
  readonly signal?: AbortSignal;
  /** Whether a list whose read started earlier is not good enough. @default false */
  readonly fresh?: boolean;
  /** Whether a list is read for this call only: it is neither shared nor kept. @default false */
  readonly apart?: boolean;
  /**
   * IDs of the wanted rows of a list that is read for this call only. The other rows are read, to prove that the list
   * is complete, but not kept.
   *
   * @default - all
   */
  readonly only?: (id: string) => boolean;
  /**
   * Whether a list that the region does not have is empty and has `absent`, if the region has another list in its
   * place.
   *
   * @default false
   */
  readonly mayBeAbsent?: boolean;
  /** Whether earlier findings depend on it. It can then wait a third longer than `maxWaitMs`. @default false */
  readonly decisive?: boolean;
  /** The list is shared, regardless of its age, until this ends. @default - for one minute */
  readonly during?: Promise<unknown>;
}
