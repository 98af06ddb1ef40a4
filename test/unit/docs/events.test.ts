import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { withEventTable } from '../../../scripts/docs/event-table.ts';

it('docs/events.md lists the kinds of today; if not, run `node scripts/docs/events.ts`', () => {
	const written = readFileSync(resolve(import.meta.dirname, '../../../docs/events.md'), 'utf8');
	expect(written).toBe(withEventTable(written));
});
