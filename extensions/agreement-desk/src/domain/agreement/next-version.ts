/** Columns of a version number are this long. */
const maxLength = 32;

/**
 * The number of the version after this one: the last number in it goes up by one, `v1` to `v2`, `1.9` to `1.10`,
 * `2026-01` to `2026-02`; one without a number gets `-2`. Those in `taken` are passed over.
 */
export function nextVersion(version: string, taken: readonly string[] = []): string {
	const used = new Set([version, ...taken]);
	let next = step(version);
	while (used.has(next)) next = step(next);
	return next;
}

function step(version: string): string {
	const match = /^(?<head>.*?)(?<number>\d+)(?<tail>\D*)$/s.exec(version);
	const { head = '', number = '', tail = '' } = match?.groups ?? {};
	const next = match ? `${head}${increment(number)}${tail}` : `${version.slice(0, maxLength - 2)}-2`;
	// A number that has no room to grow begins anew behind what fits.
	return next.length <= maxLength ? next : `${version.slice(0, maxLength - 4)}-2`;
}

/** As text, since a version may be a longer number than any arithmetic keeps. */
function increment(number: string): string {
	return (BigInt(number) + 1n).toString().padStart(number.length, '0');
}
