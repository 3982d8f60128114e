// A small tus 1.0 client: an upload that resumes after a cut link, a closed page or an ended session.
import { problemOf } from "../lib/http";
import { isSlowLink } from "../lib/link";
import * as storage from "../lib/storage";

const VERSION = { "Tus-Resumable": "1.0.0" };
const MIN_CHUNK = 256 * 1024;
const MAX_CHUNK = 1024 * 1024;
/** A chunk should take some seconds: shorter ones waste round trips, longer ones lose more when the link is cut. */
const QUICK_MS = 1_500;
const SLOW_MS = 6_000;
const MAX_WAIT_MS = 30_000;

export type UploadState = "sending" | "paused" | "cut" | "signed-out" | "refused" | "done";

/** An upload as stored on the device, so that the same file, chosen again, resumes at the server's offset. */
export interface Fingerprint {
  url: string;
  name: string;
  size: number;
  modified: number;
}

export const fingerprintOf = (work: string) => storage.getJson<Fingerprint>(`upload:${work}`);

export const sameFile = (print: Fingerprint, file: File) => print.name === file.name && print.size === file.size && print.modified === file.lastModified;

export class Upload {
  state: UploadState = "sending";
  sent = 0;
  cuts = 0;
  message = "";
  private url = "";
  private chunk = isSlowLink() ? MIN_CHUNK : 2 * MIN_CHUNK;
  private bytesPerMs = 0;
  private wait = 1_000;
  private timer = 0;
  private request: XMLHttpRequest | undefined;

  constructor(
    readonly work: string,
    readonly file: File,
    private readonly onChange: () => void,
  ) {
    const print = fingerprintOf(work);
    if (print && sameFile(print, file)) this.url = print.url;
    addEventListener("online", this.online);
  }

  get secondsLeft(): number | null {
    return this.bytesPerMs ? Math.ceil((this.file.size - this.sent) / this.bytesPerMs / 1000) : null;
  }

  start(): void {
    clearTimeout(this.timer);
    this.message = "";
    this.become("sending");
    void this.run();
  }

  pause(): void {
    this.become("paused");
    this.request?.abort();
    clearTimeout(this.timer);
  }

  async cancel(): Promise<void> {
    this.pause();
    this.end();
    if (this.url) await fetch(this.url, { method: "DELETE", headers: VERSION }).catch(() => {});
  }

  private readonly online = () => this.state === "cut" && this.start();

  private async run(): Promise<void> {
    try {
      if (!this.url) await this.create();
      else if (!(await this.find())) await this.create();
      while (this.state === "sending" && this.sent < this.file.size) await this.sendChunk();
      if (this.sent >= this.file.size) {
        this.end();
        this.become("done");
      }
    } catch (thrown) {
      if (this.state !== "paused") this.recover(thrown);
    }
  }

  private async create(): Promise<void> {
    const answer = await fetch("/api/uploads", {
      method: "POST",
      headers: { ...VERSION, "Upload-Length": String(this.file.size), "Upload-Metadata": `filename ${base64(this.file.name)},work ${base64(this.work)}` },
    });
    if (answer.status !== 201) throw answer;
    this.url = answer.headers.get("location") ?? "";
    this.sent = 0;
    const print: Fingerprint = { url: this.url, name: this.file.name, size: this.file.size, modified: this.file.lastModified };
    storage.set(`upload:${this.work}`, JSON.stringify(print));
  }

  /** Asks how much the server has. False where the upload does not exist any more. */
  private async find(): Promise<boolean> {
    const answer = await fetch(this.url, { method: "HEAD", headers: VERSION });
    if (answer.status === 404 || answer.status === 410) return false;
    if (!answer.ok) throw answer;
    this.sent = Number(answer.headers.get("upload-offset") ?? 0);
    this.onChange();
    return true;
  }

  private async sendChunk(): Promise<void> {
    const offset = this.sent;
    const part = this.file.slice(offset, offset + this.chunk);
    const headers: Record<string, string> = { ...VERSION, "Upload-Offset": String(offset), "Content-Type": "application/offset+octet-stream" };
    if (globalThis.crypto?.subtle) {
      const sum = await crypto.subtle.digest("SHA-256", await part.arrayBuffer());
      headers["Upload-Checksum"] = `sha-256 ${btoa(String.fromCharCode(...new Uint8Array(sum)))}`;
    }
    const began = performance.now();
    const answer = await this.patch(part, headers, offset);
    if (answer.status === 409 || answer.status === 460) {
      if (!(await this.find())) throw answer;
      return;
    }
    if (answer.status !== 204) throw answer;
    this.sent = Number(answer.headers.get("upload-offset") ?? offset + part.size);
    const ms = performance.now() - began;
    this.bytesPerMs = this.bytesPerMs ? this.bytesPerMs * 0.7 + (part.size / ms) * 0.3 : part.size / ms;
    if (ms < QUICK_MS) this.chunk = Math.min(MAX_CHUNK, this.chunk * 2);
    if (ms > SLOW_MS) this.chunk = Math.max(MIN_CHUNK, this.chunk / 2);
    this.wait = 1_000;
    this.onChange();
  }

  /** Uses XMLHttpRequest, because fetch reports no progress of a request body. */
  private patch(part: Blob, headers: Record<string, string>, offset: number): Promise<Response> {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      this.request = request;
      request.open("PATCH", this.url);
      Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value));
      request.upload.onprogress = (event) => {
        this.sent = offset + Math.min(event.loaded, part.size);
        this.onChange();
      };
      request.onerror = request.onabort = () => reject(new TypeError("cut"));
      request.onload = () => {
        const offsetNow = request.getResponseHeader("upload-offset");
        const type = request.getResponseHeader("content-type");
        resolve(
          new Response(request.status === 204 ? null : request.responseText, {
            status: request.status,
            headers: { ...(offsetNow ? { "upload-offset": offsetNow } : {}), ...(type ? { "content-type": type } : {}) },
          }),
        );
      };
      request.send(part);
    });
  }

  private recover(thrown: unknown): void {
    const status = thrown instanceof Response ? thrown.status : 0;
    if (status === 401) return this.become("signed-out");
    if (thrown instanceof Response && status === 429) {
      // A quota, not a cut: the rest is sent when the quota allows it.
      void problemOf(thrown).then((problem) => {
        this.message = problem.message;
        this.become("paused");
      });
      return;
    }
    if (thrown instanceof Response && status >= 400 && status < 500 && ![408, 409, 410, 423, 460].includes(status)) {
      void problemOf(thrown).then((problem) => {
        this.message = problem.message;
        this.end();
        this.become("refused");
      });
      return;
    }
    this.cuts++;
    this.chunk = Math.max(MIN_CHUNK, this.chunk / 2);
    this.become("cut");
    this.timer = window.setTimeout(() => this.start(), this.wait);
    this.wait = Math.min(MAX_WAIT_MS, this.wait * 2);
  }

  private end(): void {
    storage.remove(`upload:${this.work}`);
    removeEventListener("online", this.online);
  }

  private become(state: UploadState): void {
    this.state = state;
    this.onChange();
  }
}

const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
