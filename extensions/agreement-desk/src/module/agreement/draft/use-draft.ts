import { computed, inject, provide, ref, shallowRef, watch, type InjectionKey, type Ref } from 'vue';
import type { AgreementPage } from '../../../desk/agreement-page/describe-page.ts';
import type { PageColumn, PageValue } from '../../../desk/agreement-page/page-values.ts';
import { problemOf } from '../../../studio/api/problem.ts';
import type { DeskApi } from '../../../studio/api/use-desk-api.ts';
import type { Loaded } from '../../../studio/load/use-loaded.ts';
import { problemWords } from '../../../studio/words/common-words.ts';
import type { Words } from '../../../studio/words/use-words.ts';
import { beside, insisting, typed, withEdit, without, type Edit, type Edits } from './edits.ts';
import { refusalText } from './refusal-text.ts';

/** The answer of the endpoint that saves. */
interface Saved {
	readonly saved: boolean;
	readonly elsewhere: readonly string[];
	readonly page: AgreementPage;
}

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

/** Keeps what is typed into the sentences of a version and saves it value by value, one after the other. */
export function provideDraft({ api, loaded, mayUpdate, say }: Around): Draft {
	const edits: Ref<Edits> = shallowRef(new Map());
	const undoable = shallowRef<readonly Done[]>([]);
	const running = ref(0);
	const hasSaved = ref(false);
	let queue: Promise<unknown> = Promise.resolve();
	const valueOf = (key: string): PageValue | undefined =>
		(loaded.data.value?.values as Readonly<Record<string, PageValue>> | undefined)?.[key];

	watch(loaded.data, (page, before) => {
		if (!page) return;
		if (page.id !== before?.id) {
			edits.value = new Map();
			undoable.value = [];
			hasSaved.value = false;
		} else edits.value = beside(edits.value, page.values);
	});

	/** One after the other, so that the page that is shown is that of the last answer. */
	function save(key: string, remember: boolean): Promise<void> {
		running.value += 1;
		const saving = queue.then(() => send(key, remember)).finally(() => (running.value -= 1));
		queue = saving;
		return saving;
	}

	async function send(key: string, remember: boolean) {
		const edit = edits.value.get(key);
		const id = loaded.data.value?.id;
		if (!edit || edit.state === 'elsewhere' || edit.state === 'saving' || !id) return;
		edits.value = withEdit(edits.value, key, { ...edit, state: 'saving', refusal: '' });
		try {
			const { cells: changes, seen } = edit;
			const answer = await api.post<Saved>(`/desk/agreements/${id}/values`, { changes, seen });
			settle(key, edit, answer.saved);
			if (answer.saved) {
				hasSaved.value = true;
				if (remember) undoable.value = [...undoable.value, { key, before: seen }];
			}
			loaded.replace(answer.page);
		} catch (error) {
			const problem = problemOf(error);
			const refusal =
				problem.kind === 'invalid' || problem.message !== ''
					? refusalText(problem.message)
					: say(problemWords[problem.kind].title);
			const now = edits.value.get(key) ?? edit;
			edits.value = withEdit(edits.value, key, { ...now, state: 'refused', refusal });
		}
	}

	/** What was typed while the answer was on its way is not thrown away with what was saved. */
	function settle(key: string, sent: Edit, isSaved: boolean) {
		const now = edits.value.get(key);
		if (!now) return;
		const isNewer = now.cells !== sent.cells;
		if (isSaved && !isNewer) edits.value = without(edits.value, key);
		else if (isSaved) {
			edits.value = withEdit(edits.value, key, {
				...now,
				seen: { ...now.seen, ...sent.cells },
				state: 'typed',
			});
		} else edits.value = withEdit(edits.value, key, { ...now, state: 'elsewhere' });
	}

	const draft: Draft = {
		isOpen: computed(() => mayUpdate && loaded.data.value?.status === 'draft'),
		edits,
		isSaving: computed(() => running.value > 0),
		hasSaved,
		canUndo: computed(() => undoable.value.length > 0),
		cell: (value, { name, stored }) => {
			const cells = edits.value.get(value.key)?.cells;
			return cells && name in cells ? cells[name] : stored;
		},
		type: (value, cells) => void (edits.value = typed(edits.value, value, cells)),
		commit: (key) => (edits.value.get(key)?.state === 'typed' ? save(key, true) : Promise.resolve()),
		yield: (key) => void (edits.value = without(edits.value, key)),
		insist: async (key) => {
			const edit = edits.value.get(key);
			const value = valueOf(key);
			if (!edit || !value) return;
			edits.value = withEdit(edits.value, key, insisting(edit, value));
			await save(key, true);
		},
		undo: async () => {
			const last = undoable.value.at(-1);
			const value = last && valueOf(last.key);
			if (!last || !value) return;
			undoable.value = undoable.value.slice(0, -1);
			edits.value = typed(without(edits.value, last.key), value, last.before);
			await save(last.key, false);
		},
	};
	provide(draftKey, draft);
	return draft;
}
