/** The day (UTC) and the end of a random key: two people who write at once need no counter between them. */
export function noticeNumber({ now, newId }: { now: number; newId: () => string }): string {
	const day = new Date(now).toISOString().slice(0, 10).replaceAll('-', '');
	return `N-${day}-${newId().slice(-6).toUpperCase()}`;
}
