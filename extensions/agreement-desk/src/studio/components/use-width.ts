import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue';

/** How wide an element is (CSS px), also after it has changed; `before` until it is there. */
export function useWidth(element: Readonly<Ref<HTMLElement | null>>, before = 800): Readonly<Ref<number>> {
	const width = ref(before);
	const observer = new ResizeObserver(([entry]) => {
		if (entry && entry.contentRect.width > 0) width.value = entry.contentRect.width;
	});
	onMounted(() => {
		if (element.value) observer.observe(element.value);
	});
	onBeforeUnmount(() => observer.disconnect());
	return width;
}
