import { onScopeDispose, ref, shallowRef, watch, type Ref, type WatchSource } from 'vue';
import type { LintReport } from '../../../domain/conduct/finding.ts';
import { useDeskApi } from '../../api/use-desk-api.ts';

interface Lint {
	/** What the check says of the words as they were last looked at; null while nothing was. */
	readonly report: Readonly<Ref<LintReport | null>>;
	/** The very words that were looked at: a finding about others would point beside the mark. */
	readonly checkedBody: Readonly<Ref<string>>;
	readonly isChecking: Readonly<Ref<boolean>>;
	/** Looks now, and answers when it is known; null where the check cannot be reached, which the server makes up for. */
	readonly check: () => Promise<LintReport | null>;
}

const calmMs = 450;

/** The check of a reply while it is written. It is a courtesy: what is sent is checked again where it arrives. */
export function useLint(
	draft: () => { readonly body: string } & Readonly<Record<string, unknown>>,
	{ on, isOut }: { on: WatchSource; isOut: () => boolean },
): Lint {
	const api = useDeskApi();
	const report = shallowRef<LintReport | null>(null);
	const checkedBody = ref('');
	const isChecking = ref(false);
	let waiting: ReturnType<typeof setTimeout> | undefined;
	let current = 0;

	async function check(): Promise<LintReport | null> {
		clearTimeout(waiting);
		const mine = (current += 1);
		const message = draft();
		if (!isOut() || message.body.trim() === '') {
			report.value = null;
			return null;
		}
		isChecking.value = true;
		try {
			const found = await api.post<LintReport | null>('/desk/lint', message);
			if (mine === current) {
				report.value = found;
				checkedBody.value = message.body;
			}
			return found;
		} catch {
			return null;
		} finally {
			if (mine === current) isChecking.value = false;
		}
	}

	watch(on, () => {
		clearTimeout(waiting);
		waiting = setTimeout(() => void check(), calmMs);
	});
	onScopeDispose(() => clearTimeout(waiting));
	return { report, checkedBody, isChecking, check };
}
