/** What a rule of one's own is. */
export interface RuleProps {
  /** What a violation is called, for example `large snapshot`; more than one take an s. At most 100 bytes in UTF-8. */
  readonly noun: string;
}
