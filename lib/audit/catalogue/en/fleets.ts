/** Fleets of accounts, regions and projects. */
export const fleets = {
  noRegion: "It belongs to no region.",
  suspended: "The project is suspended.",
  notIncluded: "Not included.",
  otherToken: "The token is for another project.",
  noProject: "The account has no project in this region.",
};
