import { nextTick, onMounted, type Ref } from 'vue';

let hasBeenElsewhere = false;

/**
 * Puts the focus on a page that somebody has gone to within the desk: the link that led to it is gone, and a keyboard
 * or screen reader would begin at the top of the studio. A page that gives the focus to a field of its own keeps it.
 */
export function usePageFocus(page: Readonly<Ref<HTMLElement | null>>): void {
	onMounted(async () => {
		const isFirst = !hasBeenElsewhere;
		hasBeenElsewhere = true;
		await nextTick();
		const isNowhere = document.activeElement === null || document.activeElement === document.body;
		if (!isFirst && isNowhere) page.value?.focus({ preventScroll: true });
	});
}
