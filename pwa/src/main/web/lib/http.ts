// Talking to the server: JSON out, JSON or a problem (RFC 9457) back.
import { has, t } from "./words";

/** Why a request did not do what was asked, in words a person can act on. `status` 0: no answer came. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly body: Record<string, unknown> = {},
  ) {
    super(message);
  }

  /** Whether the same request may do better later. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

export interface Missing {
  field: string;
  code?: string;
  message: string;
}

export async function api<T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
  const plain = typeof body === "string" || body instanceof Blob;
  let answer: Response;
  try {
    answer = await fetch(path, {
      method,
      credentials: "same-origin",
      keepalive: method === "POST",
      headers: { accept: "application/json", ...(body === undefined || plain ? {} : { "content-type": "application/json" }), ...headers },
      body: body === undefined ? undefined : plain ? body : JSON.stringify(body),
    });
  } catch {
    throw new Problem(0, "offline", t(navigator.onLine ? "common.failed" : "common.offline"));
  }
  if (!answer.ok) throw await problemOf(answer);
  return answer.status === 204 || answer.headers.get("content-length") === "0" ? (undefined as T) : ((await answer.json()) as T);
}

export async function problemOf(answer: Response): Promise<Problem> {
  const body = (await answer.json().catch(() => ({}))) as Record<string, unknown>;
  const code = String(body.code ?? "");
  const words = body.detail ?? body.title ?? (has(`problem.${code}`) ? t(`problem.${code}`) : undefined);
  return new Problem(answer.status, code, answer.status === 401 ? t("common.session_over") : String(words ?? t("common.failed")), body);
}

export const get = <T>(path: string) => api<T>("GET", path);
export const post = <T>(path: string, body: unknown = {}) => api<T>("POST", path, body);
export const put = <T>(path: string, body: unknown = {}) => api<T>("PUT", path, body);
export const remove = <T>(path: string) => api<T>("DELETE", path);

/** What to tell a person about anything that was thrown. */
export const wordsOf = (thrown: unknown) => (thrown instanceof Problem ? thrown.message : t("common.failed"));
