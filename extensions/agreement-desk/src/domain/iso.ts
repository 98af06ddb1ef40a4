/** An instant (epoch ms) as ISO 8601 in UTC, as answers and events tell it; null for none. */
export function iso(ms: number): string;
export function iso(ms: number | null): string | null;
export function iso(ms: number | null): string | null {
	return ms === null ? null : new Date(ms).toISOString();
}
