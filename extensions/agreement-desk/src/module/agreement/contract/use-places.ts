import { computed, nextTick, watch, type ComputedRef, type Ref } from 'vue';
import { useRoute } from 'vue-router';

/** The anchor that the address names, without its `#`; it is scrolled to and given the focus once it is there. */
export function usePlaces(isThere: Readonly<Ref<boolean>>): ComputedRef<string> {
	const route = useRoute();
	const place = computed(() => decodeURIComponent(route.hash.slice(1)));
	watch(
		[place, isThere],
		async ([id, there]) => {
			if (!there || id === '') return;
			await nextTick();
			goTo(id);
		},
		{ immediate: true },
	);
	return place;
}

/** Scrolls to an element and puts the focus there, so that a keyboard goes on from it. */
export function goTo(id: string): void {
	const element = document.getElementById(id);
	if (!element) return;
	element.scrollIntoView({ block: 'start' });
	element.tabIndex = -1;
	element.focus({ preventScroll: true });
}
