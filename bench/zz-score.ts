import { readFileSync } from 'node:fs';
import { judge } from './score.ts';
for (const n of ['tarnwick-water-authority', 'corrowdale-bank']) {
  const truths = readFileSync(`/work/main/fixtures/truth/${n}.jsonl`, 'utf8').trim().split('\n').map((l) => JSON.parse(l));
  const { answers } = JSON.parse(readFileSync(`${process.argv[2] ?? '/tmp/trial'}/${n}.json`, 'utf8'));
  const j = judge(answers, truths);
  console.log(n, Object.fromEntries(['right', 'wrong', 'held', 'abstained', 'failed'].map((o) => [o, j.filter((x) => x.outcome === o).length])), 'falseYes', j.filter((x) => x.isFalseYes).length);
  for (const x of j) {
    console.log(`${x.outcome.toUpperCase()} ${x.truth.id} [${x.truth.expected}] ${x.truth.text}\n    why: ${x.why} conf ${x.draft?.['confidence']}\n    ${x.draft?.values.map((v) => v.cell + '=' + (v.option ?? '') + '|' + v.value).join('\n    ')}`);
    for (const c of x.draft?.citations ?? []) console.log(`      <${c.document} p${c.page} ${c['section']} ${c['control']}> ${c.quote}`);
    if (x.outcome === 'held') console.log('      suggestion:', x.draft?.['suggestion']);
  }
}
