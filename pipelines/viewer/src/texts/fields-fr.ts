export const fieldsFr: Record<string, string> = {}
