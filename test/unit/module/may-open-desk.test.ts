import { describe, expect, it } from 'vitest';
import { mayOpenDesk } from '../../../extensions/agreement-desk/src/module/may-open-desk.ts';

const reads = (access: unknown) => ({ desk_tickets: { read: { access } } });

describe('the desk', () => {
	it.each([
		['an administrator', { admin_access: true }, {}],
		['an administrator by role', { role: { admin_access: true } }, null],
		['who may read all tickets', {}, reads('full')],
		['who may read some tickets', {}, reads('partial')],
	])('is open to %s', (_who, user, permissions) => {
		expect(mayOpenDesk(user, permissions)).toBe(true);
	});

	it.each([
		['nobody', null, null],
		['who may read no ticket', {}, reads('none')],
		['who may read other things', {}, { desk_contacts: { read: { access: 'full' } } }],
		['whose permissions are nonsense', 'x', 'y'],
		['who is said to be one', { admin_access: 'true' }, {}],
	])('is closed to %s', (_who, user, permissions) => {
		expect(mayOpenDesk(user, permissions)).toBe(false);
	});
});
