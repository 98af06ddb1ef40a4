import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue';

const least = 420;

/**
 * The height (px) from where an element begins to the end of the window, so that what is in it scrolls by itself
 * whatever the header of the host measures.
 */
export function useFillHeight(element: Readonly<Ref<HTMLElement | null>>): Readonly<Ref<number>> {
	const height = ref(least);
	function measure() {
		const at = element.value;
		if (!at) return;
		const top = at.getBoundingClientRect().top;
		height.value = Math.max(least, Math.floor(window.innerHeight - top));
	}
	const watching = new ResizeObserver(measure);
	onMounted(() => {
		measure();
		watching.observe(document.body);
		if (element.value?.parentElement) watching.observe(element.value.parentElement);
		window.addEventListener('resize', measure);
	});
	onBeforeUnmount(() => {
		watching.disconnect();
		window.removeEventListener('resize', measure);
	});
	return height;
}
