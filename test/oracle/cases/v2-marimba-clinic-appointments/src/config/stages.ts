export interface StageConfig {
  region: string;
  tablePrefix: string;
}

const stages: Record<string, StageConfig> = {
  dev: { region: 'us-east-1', tablePrefix: 'dev-clinic' },
  uat: { region: 'us-east-2', tablePrefix: 'uat-clinic' },
  prod: { region: 'ca-central-1', tablePrefix: 'clinic' },
};

export const stage = process.env.STAGE || 'dev';
export const stageConfig: StageConfig = stages[stage] || stages.dev;
