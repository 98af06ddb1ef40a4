import type { Presence } from '../vocabulary.ts';

/** Somebody who has given no sign of life for so long counts as away, ms. */
export const silentAfterMs = 10 * 60_000;

/** What an agent said last about being there, unless it was too long ago to be true. Instants are epoch ms. */
export function presenceNow(
	{ presence, presenceAt }: { readonly presence: Presence | null; readonly presenceAt: number | null },
	now: number,
): Presence {
	if (presence !== 'online' && presence !== 'busy') return presence ?? 'offline';
	return presenceAt !== null && now - presenceAt < silentAfterMs ? presence : 'away';
}
