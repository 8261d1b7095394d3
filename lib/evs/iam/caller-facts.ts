/** The account that is read, and the user who reads. */
export interface CallerFacts {
  /** ID of the account. Null if it is unknown. */
  readonly accountId: string | null;
  /** Its name. STS does not return it. */
  readonly accountName: string | null;
  /** A URN of STS, or the name of the token's user. */
  readonly principal: string | null;
}
