import { inject, provide, ref, type InjectionKey, type Ref } from 'vue';

/** A row that is open in the native form; `+` for a new one. */
export interface NativeRow {
	readonly collection: 'desk_agreements' | 'desk_commitments';
	readonly key: string;
}

interface NativeForm {
	readonly row: Ref<NativeRow | null>;
	readonly open: (row: NativeRow) => void;
}

const nativeFormKey: InjectionKey<NativeForm> = Symbol('native form');

/** The native form over this page, for what is no value in a sentence. */
export function provideNativeForm(): NativeForm {
	const row = ref<NativeRow | null>(null);
	const form = { row, open: (wanted: NativeRow) => void (row.value = wanted) };
	provide(nativeFormKey, form);
	return form;
}

export function useNativeForm(): NativeForm {
	const form = inject(nativeFormKey);
	if (!form) throw new Error('There is no agreement around this component');
	return form;
}
