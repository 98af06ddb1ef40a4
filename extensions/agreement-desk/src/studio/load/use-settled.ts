import { onScopeDispose, shallowRef, watch, type Ref } from 'vue';

/** What a value has become once it has not changed for a while (ms): for questions that follow somebody's typing. */
export function useSettled<T>(value: Readonly<Ref<T>>, calmMs = 250): Readonly<Ref<T>> {
	const settled = shallowRef(value.value);
	let waiting: ReturnType<typeof setTimeout> | undefined;
	watch(value, (changed) => {
		clearTimeout(waiting);
		waiting = setTimeout(() => (settled.value = changed), calmMs);
	});
	onScopeDispose(() => clearTimeout(waiting));
	return settled;
}
