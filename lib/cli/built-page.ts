/** Set by the build, see `scripts/bundle-command.ts`. */
declare const BUILT_PAGE: string;

/** The page that the HTML format fills. */
export const builtPage = () => BUILT_PAGE;
