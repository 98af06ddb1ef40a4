import { describe, expect, it } from 'vitest';
import { masked } from '../../../../extensions/agreement-desk/src/domain/conduct/masked.ts';
import { contactKey } from '../../../../extensions/agreement-desk/src/domain/conduct/personal-data/contact-key.ts';
import { ownDomains } from '../../../../extensions/agreement-desk/src/domain/conduct/personal-data/mail-domains.ts';
import {
	keyOf,
	ownerAmong,
} from '../../../../extensions/agreement-desk/src/domain/conduct/personal-data/owner.ts';
import { inspect } from '../../../../extensions/agreement-desk/src/domain/conduct/inspect.ts';
import { compileRules } from '../../../../extensions/agreement-desk/src/domain/conduct/conduct-rules.ts';

describe('the key by which a contact is found', () => {
	it.each([
		['13800138000', '13800138000'],
		['138-0013-8000', '13800138000'],
		['+86 138 0013 8000', '13800138000'],
		['１３８００１３８０００', '13800138000'],
		['021-5555 0101', '02155550101'],
		['(021) 55550101', '02155550101'],
		['021-0000 0101', '02100000101'],
		['+44 7911 123456', '+447911123456'],
		['13800138000 / 13900139000', '13800138000'],
		['Li.Lei@Customer.Example', 'li.lei@customer.example'],
	])('of %s', (words, key) => {
		expect(contactKey(words)).toBe(key);
	});

	it.each([null, '', '   ', '()'])('is none for %j', (words) => {
		expect(contactKey(words)).toBeNull();
	});

	it.each([
		['电话 138 0013 8000。', '138-0013-8000'],
		['拨打 (021)5555-0101', '021-5555 0101'],
		['写信到 LI.LEI@customer.example', 'li.lei@customer.example'],
		['call +44 (7911) 123-456', '+44 7911 123456'],
	])('is that of the same datum in a reply: %s', (reply, onRecord) => {
		const { candidates } = inspect({ body: reply }, compileRules([]));
		expect(candidates.map(({ value }) => keyOf(value))).toContain(contactKey(onRecord));
	});
});

describe('our own domains', () => {
	it('are those of our addresses, but no public ones', () => {
		expect(ownDomains(['service@Yunfan.example', 'yunfan@qq.com', '400-000-0000', '@x', 'a@'])).toEqual([
			'yunfan.example',
		]);
	});

	it('make no contact of ours', () => {
		const ownerOf = ownerAmong({ requester: [], others: ['li@yunfan.example'], domains: ['yunfan.example'] });
		expect(ownerOf({ kind: 'email', value: 'li@yunfan.example' })).toBe('other_contact');
		expect(ownerOf({ kind: 'email', value: 'zhao@yunfan.example' })).toBe('official');
	});
});

describe('words that are kept', () => {
	it('have personal data masked and stay as they are otherwise', () => {
		expect(masked('客户 13800138000 称：闭嘴！证件 11010519491231002X')).toBe(
			'客户 138****8000 称：闭嘴！证件 110***********002X',
		);
		expect(masked('nothing of the kind')).toBe('nothing of the kind');
	});
});
