import { describe, expect, it } from 'vitest';
import {
	showsDesk,
	withDesk,
	withoutDesk,
} from '../../../extensions/agreement-desk/src/module/setup/module-bar.ts';

const desk = { type: 'module', id: 'desk', enabled: true } as const;
const own = [
	{ type: 'link', id: 'shop', name: 'Shop', icon: 'store', url: '/shop', enabled: true },
	{ type: 'module', id: 'content', enabled: true },
	{ type: 'module', id: 'settings', enabled: true, locked: true },
] as const;

describe('the module bar', () => {
	it.each([
		['12.4.0', true],
		['11.17.4', false],
	])('of Directus %s that nobody has arranged gets the desk and keeps its own modules', (version, flows) => {
		const bar = withDesk(null, version);
		expect(bar[0]).toEqual(desk);
		const modules = bar.map(({ id }) => id);
		expect(modules).toEqual(expect.arrayContaining(['content', 'users', 'files', 'insights', 'settings']));
		expect(modules.includes('flows')).toBe(flows);
		expect(bar.at(-1)).toMatchObject({ id: 'settings', locked: true });
		expect(showsDesk(bar)).toBe(true);
	});

	it('that somebody has arranged keeps its order and everything in it', () => {
		expect(withDesk(own, '12.4.0')).toEqual([desk, ...own]);
		expect(withoutDesk(withDesk(own, '12.4.0'))).toEqual(own);
	});

	it('shows the desk again where it was switched off', () => {
		const off = [own[0], { ...desk, enabled: false }, own[1]];
		expect(showsDesk(off)).toBe(false);
		expect(withDesk(off, '12.4.0')).toEqual([own[0], desk, own[1]]);
	});

	it('without the desk is left alone', () => {
		expect(withoutDesk(null)).toBeNull();
		expect(withoutDesk(own)).toEqual(own);
		expect(showsDesk(null)).toBe(false);
	});
});
