export type Step<T> = (value: T) => T;

export const compose = <T>(...steps: Step<T>[]): Step<T> => (value) => steps.reduceRight((current, step) => step(current), value);
