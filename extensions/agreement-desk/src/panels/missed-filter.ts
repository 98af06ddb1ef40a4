/** What a figure was asked for. */
interface Asked {
	readonly clause?: string | null | undefined;
	readonly code?: string | null | undefined;
}

/**
 * The timers that a figure counts as missed, as a filter of Directus: those that are recorded as breached, and those
 * whose last moment has passed without anybody having recorded it yet. `from` and `to`: ISO 8601, half-open.
 */
export function missedFilter(
	{ from, to }: { readonly from: string; readonly to: string },
	{ clause, code }: Asked,
): object {
	const late = [
		{ state: { _eq: 'running' } },
		{ breach_at: { _lt: '$NOW' } },
		{ metric: { _neq: 'suspension_notice' } },
	];
	return {
		_and: [
			{ ticket: { received_at: { _gte: from } } },
			{ ticket: { received_at: { _lt: to } } },
			{ _or: [{ state: { _eq: 'breached' } }, { _and: late }] },
			...(clause ? [{ clause: { _eq: clause } }] : []),
			...(code ? [{ ticket: { agreement: { code: { _eq: code } } } }] : []),
		],
	};
}
