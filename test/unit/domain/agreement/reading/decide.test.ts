import { describe, expect, it } from 'vitest';
import {
	placeholderKeys,
	type ParameterKey,
} from '../../../../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';
import {
	decide,
	type Claim,
} from '../../../../../extensions/agreement-desk/src/domain/agreement/reading/decide.ts';

/** That some words say this of a parameter; the words and the clause are the same in each. */
function claim(key: ParameterKey, value: unknown, confidence = 0.9, more: Partial<Claim> = {}): Claim {
	return { key, value, confidence, clause: '2.1.4', text: 'words', ...more };
}

const taken = (...claims: readonly Claim[]) => decide(claims).parameters;
/** The values that are left to a person, the surest first, each with how sure it is. */
const open = (...claims: readonly Claim[]) =>
	decide(claims).ambiguous.map(({ key, readings }) => [
		key,
		...readings.map(({ value, confidence }) => [value, confidence]),
	]);

const registration = 'sla.registration_hours';

describe('what a text says of a parameter', () => {
	it('is taken where it says it once', () => {
		const { parameters, found, ambiguous } = decide([claim(registration, 2)]);
		expect({ parameters, found, ambiguous }).toEqual({
			parameters: { [registration]: 2 },
			found: [{ key: registration, value: 2, clause: '2.1.4', text: 'words', confidence: 0.9 }],
			ambiguous: [],
		});
	});

	it('is taken where it says it always alike, in the surest words', () => {
		const claims = [
			claim(registration, 2, 0.7, { text: 'a' }),
			claim(registration, 2, 0.8, { text: 'b' }),
			claim(registration, 2, 0.75, { text: 'c' }),
			claim(registration, 2, 0.8, { text: 'd' }),
		];
		expect(decide(claims).found.map(({ text, confidence }) => [text, confidence])).toEqual([['b', 0.8]]);
	});

	it('is left open where it says it in several ways, the surest first', () => {
		const claims = [claim(registration, 2, 0.7), claim(registration, 4, 0.9), claim(registration, 3, 0.8)];
		expect(taken(...claims)).toEqual({});
		expect(open(...claims)).toEqual([[registration, [4, 0.9], [3, 0.8], [2, 0.7]]]);
	});

	it.each([
		[0.6, { [registration]: 2 }, []],
		[0.59, {}, [[registration, [2, 0.59]]]],
	])('is taken or left open by how sure it is: %d', (confidence, parameters, left) => {
		expect(taken(claim(registration, 2, confidence))).toEqual(parameters);
		expect(open(claim(registration, 2, confidence))).toEqual(left);
	});

	it('is told with two digits of confidence', () => {
		expect(open(claim(registration, 2, 0.123456))).toEqual([[registration, [2, 0.12]]]);
	});

	it.each([
		['less sure than it was', 0.9, 0.2],
		['no surer than it was', 0.1, 0.1],
	])('is shown, but not taken, where no agreement can have it: %s', (_, before, after) => {
		expect(open(claim(registration, -2, before))).toEqual([[registration, [-2, after]]]);
	});

	it('is shown in no more than twelve readings', () => {
		const claims = Array.from({ length: 20 }, (_, place) => claim(registration, place + 1));
		expect(decide(claims).ambiguous.map(({ readings }) => readings.length)).toEqual([12]);
	});

	it('is missing where nothing is said of a blank of the text, whatever is said of other matters', () => {
		expect(decide([]).missing).toEqual(placeholderKeys);
		const { missing } = decide([
			claim(registration, 2),
			claim('notice.suspension_days', -1),
			claim('urgent.keywords', []),
		]);
		expect(missing).toEqual(
			placeholderKeys.filter((key) => key !== registration && key !== 'notice.suspension_days'),
		);
	});

	it('is told in the order of the agreement', () => {
		const claims = [
			claim('notice.suspension_days', 30),
			claim(registration, 2),
			claim('provider.name', '云帆'),
		];
		expect(decide(claims).found.map(({ key }) => key)).toEqual([
			'provider.name',
			registration,
			'notice.suspension_days',
		]);
	});

	it('is the value as its schema has it', () => {
		expect(taken(claim('customer.name', ' 晨星 '))).toEqual({ 'customer.name': '晨星' });
	});
});

describe('two ways to write one value', () => {
	it.each<readonly [ParameterKey, unknown, unknown]>([
		['channel.phone.number', '400-800-1234', '4008001234'],
		['channel.phone.number', '+86 400 800 1234', '+86-400-800-1234'],
		['channel.chat.url', 'https://a.cn/', 'https://A.cn'],
		['channel.portal.url', 'https://a.cn/x/', 'https://a.cn/x'],
		['channel.email.address', 'CS@a.cn', 'cs@a.cn'],
		['provider.name', '云帆（上海）公司', '云帆(上海)公司'],
		['provider.name', '云帆 公司', '云帆公司'],
		['scope.consultation', ['产品 功能'], ['产品功能']],
	])('%s: %j and %j', (key, one, other) => {
		expect(Object.keys(taken(claim(key, one), claim(key, other)))).toEqual([key]);
	});

	it.each<readonly [ParameterKey, unknown, unknown]>([
		['channel.phone.number', '400-800-1234', '400-800-1235'],
		['channel.phone.number', '+4008001234', '4008001234'],
		['channel.portal.url', 'https://a.cn/x/y', 'https://a.cn/xy'],
		['provider.name', 'Acme', 'ACME'],
		['channel.email.address', 'a.b@c.cn', 'ab@c.cn'],
		['scope.consultation', ['产品', '功能'], ['产品功能']],
	])('are two values of %s: %j and %j', (key, one, other) => {
		expect(taken(claim(key, one), claim(key, other))).toEqual({});
	});
});

describe('the clocks of the clauses', () => {
	const clock = (part: string, value: unknown, confidence = 0.9) =>
		claim('clock_basis', value, confidence, { part });

	it('are weighed one by one', () => {
		const claims = [clock('2.1.4', 'business'), clock('2.2.1', 'business'), clock('2.2.1', 'calendar', 0.7)];
		expect(taken(...claims)).toEqual({ clock_basis: { '2.1.4': 'business' } });
		expect(open(...claims)).toEqual([
			['clock_basis', [{ '2.2.1': 'business' }, 0.9], [{ '2.2.1': 'calendar' }, 0.7]],
		]);
	});

	it('are put together', () => {
		const { parameters, found } = decide([clock('2.1.4', 'business'), clock('2.2.3', 'calendar')]);
		expect(parameters).toEqual({ clock_basis: { '2.1.4': 'business', '2.2.3': 'calendar' } });
		expect(found.map(({ value }) => value)).toEqual([{ '2.1.4': 'business' }, { '2.2.3': 'calendar' }]);
	});

	it('are none that nobody knows, nor of other clauses', () => {
		expect(open(clock('2.1.4', 'lunar'))).toEqual([['clock_basis', [{ '2.1.4': 'lunar' }, 0.2]]]);
		expect(taken(clock('9.9', 'business'))).toEqual({});
	});
});
