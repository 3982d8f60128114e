// An upload by tus-js-client, told on standard output a line at a time: sent N, cut, done, terminated.
import { readFileSync } from "node:fs";
import { Upload } from "tus-js-client";

const [endpoint, cookie, work, file, what] = process.argv.slice(2);

const upload = new Upload(readFileSync(file), {
  endpoint,
  chunkSize: 64 * 1024,
  retryDelays: Array(300).fill(500),
  headers: { Cookie: cookie },
  metadata: { filename: "سبق.mp4", work },
  onShouldRetry: () => {
    console.log("cut");
    return true;
  },
  onChunkComplete: (_, accepted) => {
    console.log(`sent ${accepted}`);
    if (what === "terminate" && accepted >= 128 * 1024) {
      void upload.abort(true).then(() => console.log(`terminated ${new URL(upload.url).pathname}`));
    }
  },
  onError: (error) => {
    console.error(String(error));
    process.exitCode = 1;
  },
  onSuccess: () => console.log(`done ${new URL(upload.url).pathname}`),
});
upload.start();
