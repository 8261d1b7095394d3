import { writeSync } from "node:fs";

/** Longest reason that is printed. */
const MAX_REASON = 500;

/**
 * The one line that Terraform reads from the provider's standard output: the handshake, or a sentence that Terraform
 * shows instead. All other output of the process goes to stderr, where TF_LOG shows it.
 */
export class FirstLine {
  constructor(private readonly providerName: string) {
    Object.defineProperty(process, "stdout", { configurable: true, get: () => process.stderr });
  }

  handshake(...parts: readonly (string | number)[]): void {
    writeSync(1, `${parts.join("|")}\n`);
  }

  /** Ends the process. Otherwise Terraform would wait for it. */
  fail(error: unknown): never {
    const reason = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ").trim();
    const line = `The ${this.providerName} provider cannot start: ${reason.slice(0, MAX_REASON)}\n`;
    // Terraform shows what is on stdout; stderr is for its log, and for people who start the provider by hand.
    for (const descriptor of [2, 1]) writeSync(descriptor, line);
    process.exit(1);
  }
}
