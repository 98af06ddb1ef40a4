import { expect, it } from 'vitest';
import { validate, version } from 'uuid';
import { newId } from '../../../extensions/agreement-desk/src/store/new-id.ts';

const ids = Array.from({ length: 50_000 }, () => newId(Date.now()));

it('makes UUIDs of version 7 that tell when they were made', () => {
	const now = Date.now();
	for (const id of ids.slice(-1_000)) {
		expect(validate(id) && version(id) === 7).toBe(true);
		expect(Math.abs(now - Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16))).toBeLessThan(60_000);
	}
});

it('makes each once, in the order in which they sort', () => {
	expect(new Set(ids).size).toBe(ids.length);
	expect(ids.toSorted()).toEqual(ids);
});

it('leaves the rest to chance', () => {
	expect(new Set(ids.map((id) => id.slice(-11))).size).toBe(ids.length);
});
