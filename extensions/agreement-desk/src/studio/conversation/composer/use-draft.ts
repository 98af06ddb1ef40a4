import { onScopeDispose, reactive, ref, watch, type Ref } from 'vue';
import { useDeskApi } from '../../api/use-desk-api.ts';
import { useDirectusStores } from '../../use-directus-stores.ts';
import { emptyDraft, type DraftContent } from './draft-content.ts';
import { oneAfterTheOther } from '../../one-after-the-other.ts';
import { draftStore } from './draft-store.ts';

export type DraftState = 'none' | 'unsaved' | 'saving' | 'saved' | 'failed';

export interface KeptDraft {
	readonly draft: DraftContent;
	readonly state: Readonly<Ref<DraftState>>;
	/** ISO 8601. */
	readonly savedAt: Readonly<Ref<string | null>>;
	/** Whether the composer knows what was kept, and may be written into. */
	readonly isReady: Readonly<Ref<boolean>>;
	/** Keeps it now; answers when that is over. */
	readonly save: () => Promise<void>;
	/** Begins anew: what was written has been sent, or thrown away. `onServer` forgets it there too. */
	readonly clear: (onServer: boolean) => void;
	/** Stops keeping changes, as long as they are on their way out. */
	readonly hold: (held: boolean) => void;
}

const calmMs = 700;
const retryMs = 5_000;

/**
 * What somebody is writing on a ticket. It is kept on the server soon after each change, and in this browser in between
 * or while the server is away, so that neither a crash nor a reload nor another browser loses it.
 */
export function useDraft(ticket: string): KeptDraft {
	const user = useDirectusStores().useUserStore().currentUser?.id ?? '';
	const store = draftStore(useDeskApi(), { ticket, user });
	const draft = reactive(emptyDraft());
	const state = ref<DraftState>('none');
	const savedAt = ref<string | null>(null);
	const isReady = ref(false);
	/** Changes are the composer's own, or on their way out: nobody typed them. */
	let isQuiet = true;
	const saving = oneAfterTheOther(keep);

	function fill(content: DraftContent) {
		isQuiet = true;
		Object.assign(draft, content);
		isQuiet = false;
	}
	async function keep() {
		const content = { ...draft };
		const before = JSON.stringify(content);
		state.value = 'saving';
		try {
			savedAt.value = await store.keep(content);
			if (JSON.stringify(draft) !== before) return;
			store.forgetHere();
			state.value = savedAt.value === null ? 'none' : 'saved';
		} catch {
			state.value = 'failed';
			saving.soon(retryMs);
		}
	}
	async function load() {
		const kept = await store.read().catch(() => null);
		if (kept?.content) fill(kept.content);
		savedAt.value = kept?.savedAt ?? null;
		if (kept?.content) state.value = kept.isLocal ? 'unsaved' : 'saved';
		isQuiet = false;
		isReady.value = true;
		if (kept?.isLocal) saving.soon(0);
	}
	// at once, since `isQuiet` is about this very change
	const noteChange = () => {
		if (isQuiet) return;
		state.value = 'unsaved';
		store.keepHere(draft);
		saving.soon(calmMs);
	};
	watch(draft, noteChange, { flush: 'sync' });

	void load();
	onScopeDispose(() => {
		if (state.value === 'unsaved' && !isQuiet) void saving.now();
	});
	return {
		...{ draft, state, savedAt, isReady, save: saving.now },
		clear(onServer) {
			saving.stop();
			store.forgetHere();
			fill({ ...emptyDraft(), mode: draft.mode });
			state.value = 'none';
			if (onServer) void saving.now();
		},
		hold: (held) => (isQuiet = held),
	};
}
