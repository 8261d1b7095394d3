import { EvsError } from "../errors";

/**
 * Sign-ins with the same credentials. The first one runs alone. If it is refused, no other is sent, because repeated
 * failures can lock the account.
 */
export class SignIns {
  private refusal: EvsError | undefined;
  private hasSucceeded = false;
  private first: Promise<void> | undefined;

  /** @throws EvsError of the first sign-in, if it was refused; nothing is sent */
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

/** Whether the credentials were refused, and not the time of the request. */
const isRefused = ({ kind, status = 0 }: EvsError) =>
  kind === "status" && status >= 400 && status < 500 && status !== 408 && status !== 429;
