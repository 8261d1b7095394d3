/** Path of an argument in the provider block: its name, then a list's index or a map's key. */
export type ArgumentPath = readonly (string | { readonly index: number } | { readonly key: string })[];

export interface ConfigurationErrorOptions {
  /** @default - it is not in the provider block */
  readonly argument?: ArgumentPath | undefined;
  /**
   * Where the error matters: everywhere, or only for reads. A missing or unsupported setting does not matter if nothing
   * is read.
   *
   * @default "everybody"
   */
  readonly concerns?: "everybody" | "reads";
}

/**
 * A setting that is missing, invalid or not supported. The message names it, and never shows a secret or the content of
 * a file.
 */
export class ConfigurationError extends Error {
  override readonly name = "ConfigurationError";
  readonly argument: ArgumentPath | undefined;
  readonly concerns: "everybody" | "reads";

  constructor(
    /** A short title without values. */
    readonly summary: string,
    /** The setting, its value, and what to do. */
    readonly detail: string,
    { argument, concerns = "everybody" }: ConfigurationErrorOptions = {},
  ) {
    super(`${summary}: ${detail}`);
    this.argument = argument;
    this.concerns = concerns;
  }
}
