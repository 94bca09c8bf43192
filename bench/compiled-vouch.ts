// `vouch ARGV…` as compiled, without looking whether the sources changed: that would write and start processes.
const compiled = new URL('../dist/cli.js', import.meta.url).href;
const { main } = (await import(compiled)) as typeof import('../src/cli.ts');
await main(process.argv.slice(2));
