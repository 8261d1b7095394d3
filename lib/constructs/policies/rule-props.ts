/** Your own rule. */
export interface RuleProps {
  /** What a violation is called, for example `large snapshot`. The plural adds an s. At most 100 bytes in UTF-8. */
  readonly noun: string;
}
