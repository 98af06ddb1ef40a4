/** A statement takes only so many values on some databases. */
const atOnce = 400;

/** A list in parts that a statement takes, in its order. */
export function inParts<T>(list: readonly T[], size = atOnce): T[][] {
	const count = Math.ceil(list.length / size);
	return Array.from({ length: count }, (_, part) => list.slice(part * size, (part + 1) * size));
}
