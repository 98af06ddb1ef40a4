/** 0, 1, 2 … up to so many, exclusively. */
export const places = (count: number): number[] => Array.from({ length: count }, (_, place) => place);
