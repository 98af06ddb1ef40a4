#!/usr/bin/env node
// `node scripts/docs/parameters.ts` (Node 22): writes docs/parameters.md anew from the register. A test fails when
// the file is out of date.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parameterTables } from './parameter-tables.ts';

writeFileSync(resolve(import.meta.dirname, '../../docs/parameters.md'), parameterTables());
