import { onScopeDispose, watch } from 'vue';
import type { SampleStatus } from '../../desk/sample/sample-desk.ts';
import { useDeskApi } from '../../studio/api/use-desk-api.ts';
import { useAct } from '../../studio/load/use-act.ts';
import { useLoaded, type Loaded } from '../../studio/load/use-loaded.ts';
import { useWords } from '../../studio/words/use-words.ts';
import { sampleWords } from './setup-words.ts';

const path = '/desk/sample-data';
const lookMs = 1_000;

interface SampleData {
	readonly loaded: Loaded<SampleStatus>;
	readonly puttingIn: ReturnType<typeof useAct<[colleagues: { password: string } | null], SampleStatus>>;
	readonly takingOut: ReturnType<typeof useAct<[tickets: readonly string[]], SampleStatus>>;
}

/** The sample data, looked at again every second while something is being done with them, whoever has begun it. */
export function useSampleData(changed: () => unknown): SampleData {
	const { say } = useWords();
	const api = useDeskApi();
	const loaded = useLoaded(({ signal }) => api.get<SampleStatus>(path, {}, { signal }));
	const timer = setInterval(() => {
		if (loaded.data.value?.running && !loaded.isLoading.value) void loaded.reload();
	}, lookMs);
	onScopeDispose(() => clearInterval(timer));
	watch(
		() => loaded.data.value?.running ?? null,
		(running, before) => {
			if (before !== null && running === null) changed();
		},
	);
	const puttingIn = useAct(
		async (colleagues: { password: string } | null) => {
			const status = await api.post<SampleStatus>(path, { colleagues });
			loaded.replace(status);
			return status;
		},
		{ quiet: true },
	);
	const takingOut = useAct(
		async (tickets: readonly string[]) => {
			const status = await api.remove<SampleStatus>(path, { tickets });
			loaded.replace(status);
			changed();
			return status;
		},
		{ quiet: true, done: () => say(sampleWords.isOut) },
	);
	return { loaded, puttingIn, takingOut };
}
