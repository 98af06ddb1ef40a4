import { computed, onScopeDispose, ref, type ComputedRef, type Ref } from 'vue';
import { problemOf } from '../../api/problem.ts';
import { useDeskApi } from '../../api/use-desk-api.ts';
import type { DraftContent } from './draft-content.ts';

/** What may be attached to one message, bytes in all. */
export const attachmentLimit = 20_000_000;

export interface Upload {
	readonly key: number;
	readonly name: string;
	readonly size: number;
	percent: number;
	/** The words of the server for one that it did not take; empty while it goes on. */
	refusal: string;
}

interface Attachments {
	readonly uploads: Ref<Upload[]>;
	readonly isUploading: ComputedRef<boolean>;
	/** Set when more was given than may be attached. */
	readonly isTooMuch: Ref<boolean>;
	readonly add: (files: readonly File[]) => void;
	readonly remove: (id: string) => void;
	readonly cancel: (key: number) => void;
}

/** Files on their way into a draft. Those that are there stand in the draft itself. */
export function useAttachments(draft: DraftContent): Attachments {
	const api = useDeskApi();
	const uploads = ref<Upload[]>([]);
	const isTooMuch = ref(false);
	const ending = new Map<number, AbortController>();
	let nextKey = 1;

	const total = () => [...draft.files, ...uploads.value].reduce((sum, { size }) => sum + size, 0);

	function add(files: readonly File[]) {
		isTooMuch.value = false;
		for (const file of files) {
			if (total() + file.size > attachmentLimit) isTooMuch.value = true;
			else void take(file);
		}
	}

	async function take(file: File) {
		const key = nextKey++;
		const ender = new AbortController();
		ending.set(key, ender);
		uploads.value.push({ key, name: file.name, size: file.size, percent: 0, refusal: '' });
		const entry = () => uploads.value.find((one) => one.key === key);
		try {
			const { id } = await api.upload(file, {
				signal: ender.signal,
				onProgress(percent) {
					const one = entry();
					if (one) one.percent = percent;
				},
			});
			if (!entry()) return;
			drop(key);
			draft.files.push({ id, name: file.name, size: file.size });
		} catch (error) {
			const one = entry();
			if (one) one.refusal = problemOf(error).message || '×';
		}
	}

	function drop(key: number) {
		ending.delete(key);
		uploads.value = uploads.value.filter((one) => one.key !== key);
	}

	onScopeDispose(() => {
		for (const ender of ending.values()) ender.abort();
	});
	return {
		...{ uploads, isTooMuch, add },
		isUploading: computed(() => uploads.value.some(({ refusal }) => refusal === '')),
		remove(id) {
			isTooMuch.value = false;
			draft.files = draft.files.filter((file) => file.id !== id);
		},
		cancel(key) {
			ending.get(key)?.abort();
			drop(key);
		},
	};
}
