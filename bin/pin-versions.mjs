#!/usr/bin/env node
// Puts the versions of package-lock.json into the package, so that an installed one has the same; overrides hold in a root project only.
import { copyFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const pinned = join(root, 'npm-shrinkwrap.json');
if (process.argv.includes('--remove')) rmSync(pinned, { force: true });
else copyFileSync(join(root, 'package-lock.json'), pinned);
