const TIME = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

export const DAY_MINUTES = 1440;

/** Minutes since local midnight of 'HH:MM', 1440 for '24:00', or null when it is not a time of day. */
export function minutesOfTime(time: string): number | null {
	const match = TIME.exec(time);
	if (match === null) return null;
	if (match[1] === undefined) return DAY_MINUTES;
	return Number(match[1]) * 60 + Number(match[2]);
}
