/** A text in another language, such as an error of a server's, so that it is no part of the sentence. */
export const quote = (foreign: string) => `“${foreign}”`;
