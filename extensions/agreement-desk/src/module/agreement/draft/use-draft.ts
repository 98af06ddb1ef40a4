import { computed, inject, provide, ref, shallowRef, watch, type InjectionKey, type Ref } from 'vue';
import type { AgreementPage } from '../../../desk/agreement-page/describe-page.ts';
import type { PageColumn, PageValue } from '../../../desk/agreement-page/page-values.ts';
import type { DeskApi } from '../../../studio/api/use-desk-api.ts';
import type { Loaded } from '../../../studio/load/use-loaded.ts';
import type { Words } from '../../../studio/words/use-words.ts';
import { createSaver } from './draft-saver.ts';
import { beside, insisting, typed, withEdit, without, type Edits } from './edits.ts';

/** A change that can be taken back. */
interface Done {
	readonly key: string;
	readonly before: Readonly<Record<string, unknown>>;
}

export interface Draft {
	/** Whether the reader may write into the sentences: it is a draft, and they may update it. */
	readonly isOpen: Readonly<Ref<boolean>>;
	readonly edits: Readonly<Ref<Edits>>;
	readonly isSaving: Readonly<Ref<boolean>>;
	/** Something has been saved since the page was opened. */
	readonly hasSaved: Readonly<Ref<boolean>>;
	readonly canUndo: Readonly<Ref<boolean>>;
	/** What a column shows: what was typed, else what is stored. */
	readonly cell: (value: PageValue, column: PageColumn) => unknown;
	readonly type: (value: PageValue, cells: Readonly<Record<string, unknown>>) => void;
	/** Saves what was typed into this value, if anything was. */
	readonly commit: (key: string) => Promise<void>;
	/** Takes what somebody else has stored. */
	readonly yield: (key: string) => void;
	/** Stores what was typed over what somebody else has stored. */
	readonly insist: (key: string) => Promise<void>;
	readonly undo: () => Promise<void>;
}

const draftKey: InjectionKey<Draft> = Symbol('draft');

/** The draft whose page this component stands on. */
export function useDraft(): Draft {
	const draft = inject(draftKey);
	if (!draft) throw new Error('There is no agreement around this component');
	return draft;
}

interface Around {
	readonly api: DeskApi;
	readonly loaded: Loaded<AgreementPage>;
	readonly mayUpdate: boolean;
	readonly say: Words['say'];
}

/** Keeps what is typed into the sentences of a version and saves it value by value. */
export function provideDraft({ api, loaded, mayUpdate, say }: Around): Draft {
	const edits: Ref<Edits> = shallowRef(new Map());
	const undoable = shallowRef<readonly Done[]>([]);
	const hasSaved = ref(false);
	const saver = createSaver({ api, loaded, edits, say });
	const valueOf = (key: string): PageValue | undefined =>
		(loaded.data.value?.values as Readonly<Record<string, PageValue>> | undefined)?.[key];

	watch(loaded.data, (page) => {
		if (page) edits.value = beside(edits.value, page.values);
	});

	async function save(key: string, { remember }: { remember: boolean }) {
		const before = await saver.save(key);
		if (!before) return;
		hasSaved.value = true;
		if (remember) undoable.value = [...undoable.value, { key, before }];
	}

	async function insist(key: string) {
		const edit = edits.value.get(key);
		const value = valueOf(key);
		if (!edit || !value) return;
		edits.value = withEdit(edits.value, key, insisting(edit, value));
		await save(key, { remember: true });
	}

	async function undo() {
		const last = undoable.value.at(-1);
		const value = last && valueOf(last.key);
		if (!last || !value) return;
		undoable.value = undoable.value.slice(0, -1);
		edits.value = typed(without(edits.value, last.key), value, last.before);
		await save(last.key, { remember: false });
	}

	const draft: Draft = {
		isOpen: computed(() => mayUpdate && loaded.data.value?.status === 'draft'),
		edits,
		isSaving: saver.isSaving,
		hasSaved,
		canUndo: computed(() => undoable.value.length > 0),
		cell: (value, { name, stored }) => {
			const cells = edits.value.get(value.key)?.cells;
			return cells && name in cells ? cells[name] : stored;
		},
		type: (value, cells) => void (edits.value = typed(edits.value, value, cells)),
		commit: async (key) => {
			if (edits.value.get(key)?.state === 'typed') await save(key, { remember: true });
		},
		yield: (key) => void (edits.value = without(edits.value, key)),
		insist,
		undo,
	};
	provide(draftKey, draft);
	return draft;
}
