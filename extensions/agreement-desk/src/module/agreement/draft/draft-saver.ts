import { computed, ref, type Ref } from 'vue';
import type { AgreementPage } from '../../../desk/agreement-page/describe-page.ts';
import { problemOf, type Problem } from '../../../studio/api/problem.ts';
import type { DeskApi } from '../../../studio/api/use-desk-api.ts';
import type { Loaded } from '../../../studio/load/use-loaded.ts';
import { problemWords } from '../../../studio/words/common-words.ts';
import type { Words } from '../../../studio/words/use-words.ts';
import { withEdit, without, type Edit, type Edits } from './edits.ts';
import { refusalText } from './refusal-text.ts';

/** The answer of the endpoint that saves. */
interface Saved {
	readonly saved: boolean;
	readonly elsewhere: readonly string[];
	readonly page: AgreementPage;
}

interface Around {
	readonly api: Pick<DeskApi, 'post'>;
	readonly loaded: Pick<Loaded<AgreementPage>, 'data' | 'replace'>;
	readonly edits: Ref<Edits>;
	readonly say: Words['say'];
}

interface Saver {
	/** Saves the edit of a value; answers what its columns held before, or null when nothing was saved. */
	readonly save: (key: string) => Promise<Edit['seen'] | null>;
	readonly isSaving: Readonly<Ref<boolean>>;
}

/** Saves edits one after the other, so that the page that is shown is that of the last answer. */
export function createSaver({ api, loaded, edits, say }: Around): Saver {
	const waiting = ref(0);
	let queue: Promise<unknown> = Promise.resolve();

	function save(key: string): Promise<Edit['seen'] | null> {
		waiting.value += 1;
		const saving = queue.then(() => send(key)).finally(() => (waiting.value -= 1));
		queue = saving;
		return saving;
	}

	async function send(key: string): Promise<Edit['seen'] | null> {
		const edit = edits.value.get(key);
		const id = loaded.data.value?.id;
		if (!edit || edit.state === 'elsewhere' || !id) return null;
		edits.value = withEdit(edits.value, key, { ...edit, state: 'saving', refusal: '' });
		try {
			const { cells: changes, seen } = edit;
			const { saved, page } = await api.post<Saved>(`/desk/agreements/${id}/values`, { changes, seen });
			edits.value = settled(edits.value, { key, sent: edit, saved });
			loaded.replace(page);
			return saved ? seen : null;
		} catch (error) {
			const now = edits.value.get(key) ?? edit;
			const refusal = wordsOf(problemOf(error), say);
			edits.value = withEdit(edits.value, key, { ...now, state: 'refused', refusal });
			return null;
		}
	}
	return { save, isSaving: computed(() => waiting.value > 0) };
}

function wordsOf({ kind, message }: Problem, say: Words['say']): string {
	return kind === 'invalid' || message !== '' ? refusalText(message) : say(problemWords[kind].title);
}

/** What was typed while the answer was on its way is not thrown away with what was saved. */
export function settled(
	edits: Edits,
	{ key, sent, saved }: { key: string; sent: Edit; saved: boolean },
): Edits {
	const now = edits.get(key);
	if (!now) return edits;
	if (!saved) return withEdit(edits, key, { ...now, state: 'elsewhere' });
	if (now.cells === sent.cells) return without(edits, key);
	return withEdit(edits, key, { ...now, seen: { ...now.seen, ...sent.cells }, state: 'typed' });
}
