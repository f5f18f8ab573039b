function usage(problem: string): never {
  process.stderr.write(`${problem}\nusage: BACKUP_REGION=<region> ledger-backup\n`);
  process.exit(64);
}

export interface Settings {
  region: string;
  retainDays: number;
}

export function loadSettings(): Settings {
  const { BACKUP_REGION: region, RETAIN_DAYS } = process.env;
  if (!region) usage('BACKUP_REGION is not set');
  const retainDays = RETAIN_DAYS ? Number(RETAIN_DAYS) : 30;
  if (!Number.isInteger(retainDays)) usage(`RETAIN_DAYS is no number: ${RETAIN_DAYS}`);
  return { region, retainDays };
}
