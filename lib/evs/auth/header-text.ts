/** Whether a string is valid in an HTTP header as it is: visible ASCII, without spaces and line breaks. */
export function isHeaderText(text: string): boolean {
  return /^[!-~]+$/.test(text);
}
