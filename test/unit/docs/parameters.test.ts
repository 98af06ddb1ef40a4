import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { parameterTables } from '../../../scripts/docs/parameter-tables.ts';

it('docs/parameters.md says what the register says; if not, run `node scripts/docs/parameters.ts`', () => {
	const written = readFileSync(resolve(import.meta.dirname, '../../../docs/parameters.md'), 'utf8');
	expect(written).toBe(parameterTables());
});
