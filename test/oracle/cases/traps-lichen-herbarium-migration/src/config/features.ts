const flags = {
  dualWrite: false,
  readFromLegacy: false,
  imageMirror: true,
} as const;

export type Flag = keyof typeof flags;

export const isOn = (flag: Flag): boolean => flags[flag];
