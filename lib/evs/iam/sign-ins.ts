import { EvsError } from "../errors";

/**
 * Sign-ins with one set of credentials. The first is alone; once it is refused nobody tries again, since repeats can lock
 * the account.
 */
export class SignIns {
  private refusal: EvsError | undefined;
  private hasSucceeded = false;
  private first: Promise<void> | undefined;

  /** @throws EvsError that of the first sign-in where it was refused, and nothing is sent */
  async attempt<T>(signIn: () => Promise<T>): Promise<T> {
    while (!this.hasSucceeded && this.refusal === undefined && this.first !== undefined) await this.first;
    if (this.refusal !== undefined) throw this.refusal;
    if (this.hasSucceeded) return signIn();
    const attempt = signIn();
    this.first = attempt.then(
      () => {
        this.hasSucceeded = true;
      },
      (error: unknown) => {
        this.first = undefined;
        if (error instanceof EvsError && isRefused(error)) this.refusal = error;
      },
    );
    return attempt;
  }
}

/** Whether credentials were refused, and not a request that came too soon or too late. */
const isRefused = ({ kind, status = 0 }: EvsError) =>
  kind === "status" && status >= 400 && status < 500 && status !== 408 && status !== 429;
