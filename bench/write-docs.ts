import { writeFileSync } from 'node:fs';
import { languagesPage } from './languages-page.ts';

/** Writes the pages of `docs/` that are made from the code; the tests hold them to it. */
writeFileSync('docs/languages.md', languagesPage());
