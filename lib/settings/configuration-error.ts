/** Where in the provider block something stands: an argument's name, then a list's index or a map's key. */
export type ArgumentPath = readonly (string | { readonly index: number } | { readonly key: string })[];

export interface ConfigurationErrorOptions {
  /** @default - it stands nowhere in the provider block */
  readonly argument?: ArgumentPath | undefined;
  /**
   * Whom it keeps from working: everybody, or only those who read. What is missing, and what this provider does not
   * support, does not matter where nothing is read.
   *
   * @default "everybody"
   */
  readonly concerns?: "everybody" | "reads";
}

/** A setting that is missing, wrong or not supported. Says which, and never what a secret or a file holds. */
export class ConfigurationError extends Error {
  override readonly name = "ConfigurationError";
  readonly argument: ArgumentPath | undefined;
  readonly concerns: "everybody" | "reads";

  constructor(
    /** A short title without values. */
    readonly summary: string,
    /** Which setting, what was seen, what to do. */
    readonly detail: string,
    { argument, concerns = "everybody" }: ConfigurationErrorOptions = {},
  ) {
    super(`${summary}: ${detail}`);
    this.argument = argument;
    this.concerns = concerns;
  }
}
