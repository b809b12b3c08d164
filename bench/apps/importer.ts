// Imports what it is told to, one after the other, and says so.

for (const dependency of process.argv.slice(2)) await import(dependency);
process.send?.({ imported: true });
