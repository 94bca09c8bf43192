import { writeFileSync } from 'node:fs';
import { languagesPage } from './languages-page.ts';
import { settingsPage } from './settings-page.ts';

/** Writes the pages of `docs/` that are made from the code; the tests hold them to it. */
writeFileSync('docs/languages.md', languagesPage());
writeFileSync('docs/settings.md', settingsPage());
