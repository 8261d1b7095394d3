// Stands for a mistake of the program: it throws where nobody waits for it.
setImmediate(() => {
  throw new Error("unexpected\nstack\n\u202E twice");
});
