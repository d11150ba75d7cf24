// The codes with which Discord ends a connection for good. Trying again would only use up the day's logins. Pure.

/** From Discord's documentation, "Gateway Close Event Codes": those without a reconnect. */
export const fatalCloseCodes = [4004, 4010, 4011, 4012, 4013, 4014] as const;
export type FatalCloseCode = (typeof fatalCloseCodes)[number];

/** Whether this code ends the connection for good. */
export function asFatal(code: number): FatalCloseCode | null {
  return fatalCloseCodes.find((fatal) => fatal === code) ?? null;
}
