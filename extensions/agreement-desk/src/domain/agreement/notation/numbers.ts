/** A number as people write it: no exponent, no sign between the thousands. */
export function plainNumber(value: number): string {
	const shortest = String(value);
	const [, sign = '', whole = '', fraction = '', exponent] =
		/^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(shortest) ?? [];
	if (exponent === undefined) return shortest;
	const places = Number(exponent);
	if (places < 0) return `${sign}0.${'0'.repeat(-places - 1)}${whole}${fraction}`;
	return `${sign}${whole}${fraction.padEnd(places, '0')}`;
}
