import { computed, onScopeDispose, ref, watch, type ComputedRef, type Ref } from 'vue';
import type { Preview } from '../../desk/templates/preview-template.ts';
import { useDeskApi } from '../../studio/api/use-desk-api.ts';
import { useLoaded, type Loaded } from '../../studio/load/use-loaded.ts';
import { columnsOf, type Fault, type TemplateDraft } from './template.ts';

export interface LivePreview {
	readonly loaded: Loaded<readonly Preview[]>;
	/** What is wrong with the draft. */
	readonly faults: ComputedRef<readonly Fault[]>;
	/** The real ticket that it is told of; null for samples. */
	readonly ticket: Ref<{ readonly id: string; readonly number: string } | null>;
}

/** Who types does not want a request for every key, ms. */
const calmMs = 350;

/** What the readers of a draft would see, soon after each change of it. Nothing is sent or saved. */
export function usePreview(draft: Ref<TemplateDraft | null>): LivePreview {
	const api = useDeskApi();
	const ticket = ref<{ id: string; number: string } | null>(null);
	const loaded = useLoaded<readonly Preview[]>(
		async () => {
			if (!draft.value) return [];
			const { organization: _whose, enabled: _enabled, note: _note, ...template } = columnsOf(draft.value);
			const { previews } = await api.post<{ previews: Preview[] }>('/desk/templates/preview', {
				template,
				...(ticket.value ? { ticket: ticket.value.id } : {}),
			});
			return previews;
		},
		{ later: true },
	);
	let waiting: ReturnType<typeof setTimeout> | undefined;
	watch(
		[draft, ticket],
		(_now, before) => {
			clearTimeout(waiting);
			waiting = setTimeout(() => void loaded.reload(), before[0] === null ? 0 : calmMs);
		},
		{ immediate: true },
	);
	onScopeDispose(() => clearTimeout(waiting));
	const faults = computed(() => loaded.data.value?.[0]?.problems ?? []);
	return { loaded, faults, ticket };
}
