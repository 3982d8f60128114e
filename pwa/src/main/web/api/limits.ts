// Limits of the bodies that the server takes. Written by ContractTest from docs/api/openapi.json: do not edit.

export const answerBody = {
  option: { minimum: 0, maximum: 3 },
} as const;

export const claimBody = {
  receipts: { maxItems: 200, items: { maxLength: 200 } },
} as const;

export const decisionBody = {
  verdict: { enum: ["pass", "changes", "reject"] },
  rubric: { maxProperties: 8, additionalProperties: { minimum: 0, maximum: 3 } },
  reason: { maxLength: 40 },
  notes: { maxLength: 2000 },
  internal: { maxLength: 2000 },
} as const;

export const draftBody = {
  version: { minimum: 0 },
  texts: { maxItems: 12 },
  subject: { maxLength: 40 },
  grade: { minimum: 1, maximum: 12 },
  speech: { enum: ["none", "spoken"] },
  audioLanguage: { maxLength: 35 },
  licence: { enum: ["CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-NC-4.0"] },
  ai: { enum: ["none", "assisted", "generated"] },
  hashtags: { maxItems: 8, items: { maxLength: 40 } },
  sources: { maxItems: 8 },
  outcomes: { maxItems: 3, items: { maxLength: 40 } },
} as const;

export const draftBodyMisconception = {
  id: { maxLength: 40 },
  text: { maxProperties: 12, additionalProperties: { maxLength: 300 } },
  refutation: { maxProperties: 12, additionalProperties: { maxLength: 300 } },
} as const;

export const draftBodyQuestion = {
  prompt: { maxProperties: 12, additionalProperties: { maxLength: 300 } },
  options: { maxItems: 4, items: { maxProperties: 12, additionalProperties: { maxLength: 300 } } },
  answer: { minimum: 0, maximum: 3 },
  explanation: { maxProperties: 12, additionalProperties: { maxLength: 300 } },
  misconceptions: { maxItems: 4 },
} as const;

export const draftBodySource = {
  title: { maxLength: 120 },
  url: { maxLength: 500 },
} as const;

export const draftBodyText = {
  lang: { maxLength: 35 },
  title: { maxLength: 120 },
  description: { maxLength: 2000 },
} as const;

export const draftBodyThinkingPause = {
  atMs: { minimum: 0, maximum: 3600000 },
  prompt: { maxProperties: 12, additionalProperties: { maxLength: 160 } },
} as const;

export const engagementBatch = {
  events: { minItems: 1, maxItems: 50 },
} as const;

export const engagementBody = {
  kind: { enum: ["start", "watch", "complete", "skip", "got-it", "unclear", "save", "not-interested", "report", "captions-on", "captions-off"] },
  positionMs: { minimum: 0, maximum: 86400000 },
  watchedMs: { minimum: 0, maximum: 86400000 },
} as const;

export const putStudioWorksByWorkCaptionsByLanguage = {
  maxLength: 524288,
} as const;

export const readBody = {
  ids: { maxItems: 200 },
} as const;

export const recallBody = {
  option: { minimum: 0, maximum: 8 },
  written: { maxLength: 64 },
} as const;

export const reportBody = {
  reason: { enum: ["danger", "wrong-fact", "not-for-children", "privacy", "other"] },
  note: { maxLength: 500 },
} as const;

export const withdrawalBody = {
  note: { maxLength: 500 },
} as const;
