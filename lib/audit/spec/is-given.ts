/** Whether a value was written at all: null and undefined are not. */
export const isGiven = (value: unknown): boolean => value !== null && value !== undefined;
