// Lets Node import the client's TypeScript: `node --import ./src/test/web/typescript.mjs --test ...`.
import { register } from "node:module";

register("./hooks.mjs", import.meta.url);
