/** The month before or after one, as `2026-11`. */
export function monthBeside(month: string, by: -1 | 1): string {
	const [year = 1970, number = 1] = month.split('-').map(Number);
	return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}
