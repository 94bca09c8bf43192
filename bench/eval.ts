// `npm run eval [-- drafts | search | criteria] [options]`: judges what the product does against labels of our own
// about an invented company.
const EVALS: Readonly<Record<string, () => Promise<unknown>>> = {
  drafts: () => import('./eval-drafts.ts'),
  search: () => import('./eval-search.ts'),
  criteria: () => import('./eval-criteria.ts'),
};

const [name = 'drafts'] = process.argv.slice(2).filter((each) => !each.startsWith('-'));
const run = EVALS[name];
if (run === undefined) {
  process.stderr.write(`There is no evaluation ${name}: ${Object.keys(EVALS).join(', ')}.\n`);
  process.exitCode = 2;
} else await run();
