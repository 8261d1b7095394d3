/** Whose data is read: an account, and who acts in it. */
export interface CallerFacts {
  /** ID of the account; null where it is not said. */
  readonly accountId: string | null;
  /** Its name; STS does not say it. */
  readonly accountName: string | null;
  /** A URN of STS's, or the name of the token's user. */
  readonly principal: string | null;
}
