/** Whether a value was set: it is not null or undefined. */
export const isGiven = (value: unknown): boolean => value !== null && value !== undefined;
