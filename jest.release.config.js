const { projects, ...config } = require("./jest.config.js");
const { testMatch: _, testPathIgnorePatterns, ...project } = projects[0];

/** What `npm test` leaves out. @type {import("jest").Config} */
module.exports = {
  ...config,
  projects: [{ ...project, displayName: "release", testRegex: testPathIgnorePatterns }],
};
