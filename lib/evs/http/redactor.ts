/** Takes secrets out of texts: those that were given, and those that are obtained later. */
export class Redactor {
  private readonly secrets = new Set<string>();

  add(secret: string): void {
    if (secret !== "") this.secrets.add(secret);
  }

  redact(text: string): string {
    return [...this.secrets].reduce((clean, secret) => clean.replaceAll(secret, "***"), text);
  }
}
