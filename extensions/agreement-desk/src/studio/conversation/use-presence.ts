import { onScopeDispose, ref, watch, type Ref } from 'vue';
import type { Colleague } from '../../desk/notice-presence.ts';
import { useDeskApi } from '../api/use-desk-api.ts';
import { postWhileLeaving } from '../post-while-leaving.ts';

export type { Colleague };

/** Whoever has not been heard of for 45 seconds counts as gone. */
const beatMs = 12_000;

/** Tells the desk that somebody is on a ticket, and who else is. A hidden page is no presence. */
export function usePresence(
	ticket: Readonly<Ref<string>>,
	isWriting: Readonly<Ref<boolean>>,
): Readonly<Ref<readonly Colleague[]>> {
	const api = useDeskApi();
	const others = ref<readonly Colleague[]>([]);
	const pathOf = (id: string) => `/desk/tickets/${id}/presence`;

	async function beat() {
		if (document.hidden) return;
		const of = ticket.value;
		const mode = isWriting.value ? 'replying' : 'viewing';
		try {
			const answer = await api.post<{ others: readonly Colleague[] }>(pathOf(of), { mode });
			if (of === ticket.value) others.value = answer.others;
		} catch {
			// whoever cannot be asked about is shown as they were; the page says by itself that the server is away
		}
	}

	const leave = (id: string) => postWhileLeaving(pathOf(id), { mode: 'gone' });

	const beating = setInterval(() => void beat(), beatMs);
	const seen = () => (document.hidden ? leave(ticket.value) : void beat());
	const close = () => leave(ticket.value);
	document.addEventListener('visibilitychange', seen);
	window.addEventListener('pagehide', close);
	watch([ticket, isWriting], ([now], [before]) => {
		if (before !== undefined && now !== before) leave(before);
		void beat();
	});
	void beat();
	onScopeDispose(() => {
		clearInterval(beating);
		document.removeEventListener('visibilitychange', seen);
		window.removeEventListener('pagehide', close);
		leave(ticket.value);
	});
	return others;
}
