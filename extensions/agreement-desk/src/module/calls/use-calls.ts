import { computed, ref, watch, type ComputedRef, type Ref } from 'vue';
import type { Problem } from '../../studio/api/problem.ts';
import { newKey } from '../../studio/new-key.ts';
import { serverNow } from '../../studio/time/server-clock.ts';
import { useDirectusStores } from '../../studio/use-directus-stores.ts';
import { newSheet, phaseOf, type CallSheet } from './call-sheet.ts';
import { keyFor, readSheets, writeSheets } from './kept-sheets.ts';
import { useCallSending } from './use-call-sending.ts';

export interface Calls {
	readonly sheets: Readonly<Ref<readonly CallSheet[]>>;
	/** The one that is being written. */
	readonly current: ComputedRef<CallSheet | null>;
	readonly problem: Readonly<Ref<Problem | null>>;
	readonly isSending: Readonly<Ref<boolean>>;
	readonly ring: (channel: string | null) => void;
	readonly choose: (id: string) => void;
	readonly change: (changes: Partial<CallSheet>) => void;
	readonly answer: () => void;
	readonly end: () => void;
	readonly register: () => Promise<void>;
	readonly discard: (id: string) => void;
}

/**
 * The calls that somebody has on the line or writes down. They outlive a reload and a lost connection: each is kept in
 * this browser until the server has it, and sent again by itself.
 */
export function useCalls(logged: () => void): Calls {
	const { sheets, patch } = useKeptSheets();
	const chosen = ref(sheets.value.at(-1)?.id ?? null);
	const current = computed(() => sheets.value.find(({ id }) => id === chosen.value) ?? null);
	const sending = useCallSending({ sheets, patch, logged, isChosen: (id) => id === chosen.value });

	function choose(id: string | null) {
		chosen.value = id;
		sending.problem.value = null;
	}
	return {
		sheets,
		current,
		choose,
		problem: sending.problem,
		isSending: sending.isSending,
		change(changes) {
			if (chosen.value !== null) patch(chosen.value, changes);
		},
		ring(channel) {
			const sheet = newSheet({ id: newKey(), channel, now: serverNow() });
			// what is done with makes room
			sheets.value = [...sheets.value.filter((one) => !isDone(one)), sheet];
			choose(sheet.id);
		},
		answer() {
			if (current.value && phaseOf(current.value) === 'ringing')
				patch(current.value.id, { answeredAt: serverNow() });
		},
		end() {
			const sheet = current.value;
			if (!sheet || sheet.endedAt !== null) return;
			const isLogged = sheet.sending === 'done';
			patch(sheet.id, { endedAt: serverNow(), endUntold: isLogged });
			if (isLogged) void sending.tellEnd(sheet.id);
		},
		async register() {
			if (current.value) await sending.register(current.value);
		},
		discard(id) {
			sheets.value = sheets.value.filter((sheet) => sheet.id !== id);
			if (chosen.value === id) choose(sheets.value.at(-1)?.id ?? null);
		},
	};
}

/** The calls as they are kept in this browser, for the one who is logged in. */
function useKeptSheets() {
	const key = keyFor(useDirectusStores().useUserStore().currentUser?.id ?? '');
	const sheets = ref<CallSheet[]>(readSheets(localStorage.getItem(key)));
	watch(sheets, (now) => {
		const kept = writeSheets(now);
		if (kept === null) localStorage.removeItem(key);
		else localStorage.setItem(key, kept);
	});
	function patch(id: string, changes: Partial<CallSheet>) {
		sheets.value = sheets.value.map((sheet) => (sheet.id === id ? { ...sheet, ...changes } : sheet));
	}
	return { sheets, patch };
}

function isDone({ sending, endedAt, endUntold }: CallSheet): boolean {
	return sending === 'done' && endedAt !== null && !endUntold;
}
