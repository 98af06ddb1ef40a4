#!/usr/bin/env node
// `node scripts/docs/conduct.ts` (Node 22): counts the figures of docs/conduct.md anew. A test fails when they are
// out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { withFigures } from './conduct-figures.ts';

const page = resolve(import.meta.dirname, '../../docs/conduct.md');
writeFileSync(page, withFigures(readFileSync(page, 'utf8')));
