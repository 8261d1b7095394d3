import { randomOf } from "../support/virtual-clock";

/** Throws that are the same for the same seed. */
export class Dice {
  /** A number from 0 to 1. */
  readonly next: () => number;

  constructor(seed: number) {
    this.next = randomOf(seed);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** One of them; one that is there twice comes twice as often. */
  pick<const T>(...choices: readonly T[]): T {
    return choices[this.between(0, choices.length - 1)] as T;
  }
}
