export interface Job { name: string; run(): Promise<unknown> }

export const jobs: Job[] = [];
export const register = (name: string, run: Job["run"]) => void jobs.push({ name, run });
