import { onScopeDispose, ref, type Ref } from 'vue';
import type { LoggedCall } from '../../desk/calls/show-call.ts';
import { passesByItself, problemOf, type Problem } from '../../studio/api/problem.ts';
import { useDeskApi } from '../../studio/api/use-desk-api.ts';
import { bodyOf, type CallSheet } from './call-sheet.ts';

interface Kept {
	readonly sheets: Readonly<Ref<readonly CallSheet[]>>;
	readonly patch: (id: string, changes: Partial<CallSheet>) => void;
	/** Something new is on the server. */
	readonly logged: () => void;
	/** Whether somebody looks at this one. */
	readonly isChosen: (id: string) => boolean;
}

interface CallSending {
	readonly isSending: Readonly<Ref<boolean>>;
	/** Why the call that somebody looks at was not taken. */
	readonly problem: Ref<Problem | null>;
	readonly register: (sheet: CallSheet) => Promise<void>;
	readonly tellEnd: (id: string) => Promise<void>;
}

const retryMs = 8_000;

/** Brings calls to the server, each once, and those that it could not be told of as soon as it is back. */
export function useCallSending({ sheets, patch, logged, isChosen }: Kept): CallSending {
	const api = useDeskApi();
	const isSending = ref(false);
	const problem = ref<Problem | null>(null);
	const find = (id: string) => sheets.value.find((sheet) => sheet.id === id);

	async function send(sheet: CallSheet) {
		const { id } = sheet;
		try {
			const answer = await api.post<LoggedCall>('/desk/calls', bodyOf(sheet));
			// hung up while it was on its way
			const endUntold = sheet.endedAt === null && typeof find(id)?.endedAt === 'number';
			patch(id, { sending: 'done', logged: answer, endUntold });
			if (endUntold) void tellEnd(id);
			logged();
		} catch (error) {
			const found = problemOf(error);
			patch(id, { sending: passesByItself(found) ? 'waiting' : 'no' });
			if (isChosen(id)) problem.value = found;
		}
	}
	async function tellEnd(id: string) {
		const at = find(id)?.endedAt ?? null;
		if (at === null) return;
		try {
			await api.post(`/desk/calls/${id}/end`, { ended_at: new Date(at).toISOString() });
			patch(id, { endUntold: false });
			logged();
		} catch (error) {
			// what passes by itself is tried again; anything else would not become better
			if (!passesByItself(problemOf(error))) patch(id, { endUntold: false });
		}
	}
	async function alone(work: () => Promise<void>) {
		if (isSending.value) return;
		isSending.value = true;
		await work();
		isSending.value = false;
	}
	const catchUp = () =>
		alone(async () => {
			for (const sheet of sheets.value) {
				if (sheet.sending === 'waiting') await send(sheet);
				else if (sheet.endUntold) await tellEnd(sheet.id);
			}
		});
	keepTrying(() => void catchUp());
	return {
		isSending,
		problem,
		tellEnd,
		register: (sheet) =>
			alone(async () => {
				problem.value = null;
				if (sheet.sending !== 'done') await send(sheet);
			}),
	};
}

/** Now, every few seconds, and as soon as the browser is connected again, while somebody is on the page. */
function keepTrying(work: () => void) {
	const retry = setInterval(work, retryMs);
	addEventListener('online', work);
	work();
	onScopeDispose(() => {
		clearInterval(retry);
		removeEventListener('online', work);
	});
}
