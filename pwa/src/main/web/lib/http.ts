// Requests to the server: JSON out, JSON or a problem (RFC 9457) back, in the types of docs/api/openapi.json.
import type { components, paths } from "../api/schema";
import { has, t } from "./i18n";

/** The schemas of the document, by name. */
export type Schemas = components["schemas"];

type Verb = "get" | "post" | "put" | "delete";
type PathsOf<V extends Verb> = { [P in keyof paths]: paths[P][V] extends { responses: unknown } ? P : never }[keyof paths];
type Json<R> = R extends { content: { "application/json": infer T } } ? T : undefined;
type Answer<O> = O extends { responses: infer R } ? Json<R[keyof R & (200 | 201 | 204)]> : never;

type Given<O, K extends string> = O extends { [X in K]?: infer T } ? NonNullable<T> : never;
type Optional<K extends string, T> = [T] extends [never] ? unknown : { [X in K]?: T };
type Mandatory<K extends string, T> = [T] extends [never] ? unknown : { [X in K]: T };
type Content<O> = Given<Given<O, "requestBody">, "content">;
type File<O> = [Content<O>] extends [never] ? unknown : "*/*" extends keyof Content<O> ? { file: Blob; type: string } : unknown;
type Options<O> = Mandatory<"path", Given<Given<O, "parameters">, "path">> &
  Optional<"query", Given<Given<O, "parameters">, "query">> &
  Mandatory<"body", Given<Content<O>, "application/json">> &
  File<O>;
type Rest<O> = unknown extends Options<O> ? [] : Record<never, never> extends Options<O> ? [options?: Options<O>] : [options: Options<O>];

interface AnyOptions {
  path?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  file?: Blob;
  type?: string;
}

/** The reason why a request failed, in a sentence for the reader. `status` 0: no answer came. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly body: Partial<Schemas["Problem"]> = {},
  ) {
    super(message);
  }

  /** Whether the same request may succeed later. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

async function send(method: string, path: string, options: AnyOptions = {}): Promise<unknown> {
  const { body, file } = options;
  const type = file ? options.type : body === undefined ? undefined : "application/json";
  let answer: Response;
  try {
    answer = await fetch(address(path, options), {
      method,
      credentials: "same-origin",
      keepalive: method === "POST",
      headers: { accept: "application/json", ...(type ? { "content-type": type } : {}) },
      body: file ?? (body === undefined ? undefined : JSON.stringify(body)),
    });
  } catch {
    throw new Problem(0, "offline", t(navigator.onLine ? "common.failed" : "common.offline"));
  }
  if (!answer.ok) throw await problemOf(answer);
  return answer.status === 204 || answer.headers.get("content-length") === "0" ? undefined : answer.json();
}

/** A path of the document with its parameters filled in. */
function address(path: string, { path: parameters = {}, query = {} }: AnyOptions): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parameters[name] ?? ""));
  const asked = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString();
  return asked ? `${filled}?${asked}` : filled;
}

export async function problemOf(answer: Response): Promise<Problem> {
  const body = (await answer.json().catch(() => ({}))) as Partial<Schemas["Problem"]>;
  const code = body.code ?? "";
  const message = body.detail ?? body.title ?? (has(`problem.${code}`) ? t(`problem.${code}`) : t("common.failed"));
  return new Problem(answer.status, code, answer.status === 401 ? t("common.session_over") : message, body);
}

const sender =
  <V extends Verb>(verb: V) =>
  <P extends PathsOf<V>>(path: P, ...[options]: Rest<paths[P][V]>): Promise<Answer<paths[P][V]>> =>
    send(verb.toUpperCase(), path, options as AnyOptions | undefined) as Promise<Answer<paths[P][V]>>;

export const get = sender("get");
export const post = sender("post");
export const put = sender("put");
export const remove = sender("delete");

/** The sentence to show for anything that was thrown. */
export const messageOf = (thrown: unknown) => (thrown instanceof Problem ? thrown.message : t("common.failed"));
