import { expect, it } from 'vitest';
import { messageIdOf } from '../../../extensions/agreement-desk/src/desk/message-id.ts';

it('is the same at every attempt, and as RFC 5322 wants it', () => {
	const id = '0193a2b4-0000-7000-8000-000000000001';
	expect(messageIdOf(id, 'example.com')).toBe(`<${id}@example.com>`);
	expect(messageIdOf(id, 'example.com')).toMatch(/^<[\w.-]+@[\w.-]+>$/);
});
