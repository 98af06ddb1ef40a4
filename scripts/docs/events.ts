#!/usr/bin/env node
// `node scripts/docs/events.ts` (Node 22): lists the kinds of events in docs/events.md anew. A test fails when they
// are out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { withEventTable } from './event-table.ts';

const page = resolve(import.meta.dirname, '../../docs/events.md');
writeFileSync(page, withEventTable(readFileSync(page, 'utf8')));
