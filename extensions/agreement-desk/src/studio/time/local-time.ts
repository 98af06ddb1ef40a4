/** An instant (epoch ms) as a field of date and time wants it, in the zone of the browser; empty for none. */
export function toLocalTime(at: number | null): string {
	if (at === null) return '';
	const date = new Date(at);
	const two = (part: number) => String(part).padStart(2, '0');
	const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
	return `${day}T${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

/** What such a field holds, as epoch ms; null where it holds none. */
export function fromLocalTime(given: string | null | undefined): number | null {
	if (!given) return null;
	const at = new Date(given).getTime();
	return Number.isNaN(at) ? null : at;
}

/** Midnight in the zone of the browser at which the day of an instant began, ISO 8601. */
export function startOfToday(now: number): string {
	const date = new Date(now);
	return new Date(date.getFullYear(), date.getMonth(), date.getDate()).toISOString();
}
