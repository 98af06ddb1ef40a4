import fc from 'fast-check';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const digits = (length: number) =>
	fc
		.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
		.map((all) => all.join(''));

/** Identity numbers with a right check sign, reckoned here a second time. */
export const idCard: fc.Arbitrary<string> = fc
	.record({
		region: fc.constantFrom('110101', '310104', '440305', '510104', '650102', '820000'),
		birth: fc
			.date({ min: new Date('1930-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
			.map((date) => date.toISOString().slice(0, 10).replaceAll('-', '')),
		order: digits(3),
	})
	.map(({ region, birth, order }) => {
		const body = `${region}${birth}${order}`;
		const rest = [...body].reduce((sum, digit, place) => sum + Number(digit) * (weights[place] ?? 0), 0) % 11;
		return body + ('10X98765432'[rest] ?? '');
	});

function luhnDigit(body: string): string {
	const sum = [...body].reduce((total, digit, place) => {
		const doubled = (body.length - place) % 2 === 1 ? Number(digit) * 2 : Number(digit);
		return total + Math.floor(doubled / 10) + (doubled % 10);
	}, 0);
	return String((10 - (sum % 10)) % 10);
}

/** Card numbers with a right check digit. */
export const bankCard: fc.Arbitrary<string> = fc
	.constantFrom<readonly [string, number]>(
		['62', 16],
		['62', 17],
		['62', 18],
		['62', 19],
		['4', 16],
		['53', 16],
		['35', 16],
		['37', 15],
	)
	.chain(([prefix, length]) => digits(length - prefix.length - 1).map((rest) => prefix + rest))
	.map((body) => body + luhnDigit(body));

/** The same with another check sign. */
export function withWrongCheck(value: string, shift: number): string {
	const last = value.at(-1) ?? '';
	const signs = last === 'X' || value.length === 18 ? '0123456789X' : '0123456789';
	return (
		value.slice(0, -1) +
		(signs[(signs.indexOf(last) + 1 + (shift % (signs.length - 1))) % signs.length] ?? '')
	);
}

export const mobile: fc.Arbitrary<string> = fc
	.tuple(fc.constantFrom('13', '14', '15', '16', '17', '18', '19'), digits(9))
	.map((parts) => parts.join(''));

export const separator = fc.constantFrom(
	'',
	' ',
	'-',
	'.',
	'\u200b',
	'\u00a0',
	'&nbsp;',
	'<wbr/>',
	'\u3000',
	'<b></b>',
);

/** Cut after these places, with one separator between the pieces. */
export function grouped(value: string, sizes: readonly number[], between: string): string {
	const groups: string[] = [];
	let rest = value;
	for (const size of sizes) {
		groups.push(rest.slice(0, size));
		rest = rest.slice(size);
	}
	return [...groups, rest].filter(Boolean).join(between);
}

const fullWidth = (value: string) =>
	value.replace(/[\dX]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const asEntities = (value: string) => [...value].map((sign) => `&#${sign.charCodeAt(0)};`).join('');

/** Other ways to write the same signs. */
export const writing = fc.constantFrom<(value: string) => string>((value) => value, fullWidth, asEntities);
