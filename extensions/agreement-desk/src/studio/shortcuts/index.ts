export { default as ShortcutSheet } from './ShortcutSheet.vue';
export { useShortcuts } from './use-shortcuts.ts';
