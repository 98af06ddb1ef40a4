/** A point on the half circle of a gauge, `share` from 0 at the left to 100 at the right. */
function pointAt(share: number, radius: number) {
	const angle = Math.PI * (1 - Math.min(100, Math.max(0, share)) / 100);
	return {
		x: round(50 + radius * Math.cos(angle)),
		y: round(50 - radius * Math.sin(angle)),
	};
}

function round(value: number): number {
	return Math.round(value * 100) / 100;
}

const radius = 42;

/** The arc from the left end to a share (0 to 100), as the path of an SVG that is 100 wide and 54 high. */
export function arcTo(share: number): string {
	const from = pointAt(0, radius);
	const to = pointAt(share, radius);
	return `M ${from.x} ${from.y} A ${radius} ${radius} 0 0 1 ${to.x} ${to.y}`;
}

/** A mark across the arc at a share. */
export function markAt(share: number): string {
	const inner = pointAt(share, radius - 7);
	const outer = pointAt(share, radius + 7);
	return `M ${inner.x} ${inner.y} L ${outer.x} ${outer.y}`;
}

/** How an attainment (0 to 100, null without a sample) stands to the limit below which it costs credits. */
export function toneOf(attainment: number | null, limit: number | null): 'none' | 'good' | 'short' | 'bad' {
	if (attainment === null) return 'none';
	if (attainment >= 100) return 'good';
	return attainment >= (limit ?? 100) ? 'short' : 'bad';
}

/** With one decimal, rounded down: what was not kept each time is never shown as 100. */
export function sayShare(attainment: number): string {
	const tenths = Math.floor(attainment * 10 + 1e-9);
	return tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1);
}
