#!/bin/sh
# Bundles src/main/web into target/classes/assets under names that carry their own hash. Run by Maven; needs no Node.
# usage: sh bundle.sh TARGET_DIRECTORY
set -eu
target=$1
out=$target/classes/assets
split=$target/split
mkdir -p "$out"
rm -rf "$split"
rm -f "$out"/*-????????.js "$out"/*-????????.css "$out"/*-????????.woff2
chmod +x "$target/bundler/esbuild"
cd "$(dirname "$0")"

# bundle ARGUMENT...: the options that all have in common.
bundle() {
  NODE_PATH=$target/libraries "$target/bundler/esbuild" "$@" \
    --bundle --minify --format=esm --target=chrome90,firefox90,safari14 --charset=utf8 \
    --jsx=automatic --jsx-import-source=preact --legal-comments=none \
    --loader:.woff2=file --public-path=/assets --asset-names='[name]-[hash]' --log-level=warning
}

bundle src/main/web/studio.tsx src/main/web/review.tsx src/main/web/inbox.tsx src/main/web/page.ts src/main/web/app.css \
  --outdir="$out" --entry-names='[name]-[hash]' --metafile="$out/meta.json"

# The feed is one script, and a second one with what opens later (feed/parts.ts). Left to itself the bundler puts what both
# share into a third script, which costs a first visit a round trip. Here it stays in the first, which hands it on as `shared`.
bundle src/main/web/feed.tsx --splitting --outdir="$split" --entry-names='[name]' --chunk-names='[name]'
cp "$split"/*.woff2 "$out"
if [ -e "$split/parts.js" ]; then
  names=$(grep -o 'export{[^}]*};*$' "$split/chunk.js" | sed 's/export{//; s/};*//' | tr ',' '\n' | sed 's/.* as //' | tr '\n' ',')
  mkdir "$split/later" "$split/first"
  echo "const{$names}=self.shared;export{$names};" >"$split/later/chunk.js"
  sed 's#"/assets/chunk.js"#"./chunk.js"#' "$split/parts.js" >"$split/later/parts.js"
  bundle "$split/later/parts.js" --outdir="$out" --entry-names='[name]-[hash]'
  parts=$(basename "$out"/parts-????????.js)
  sed "s#\"/assets/chunk.js\"#\"../chunk.js\"#; s#\"/assets/parts.js\"#\"/assets/$parts\"#g" "$split/feed.js" >"$split/first/start.js"
  cat >"$split/first/feed.js" <<'JS'
import * as shared from "../chunk.js";
import "./start.js";
self.shared = shared;
JS
else
  mkdir "$split/first"
  cp "$split/feed.js" "$split/first/feed.js"
fi
bundle "$split/first/feed.js" '--external:/assets/*' --outdir="$out" --entry-names='[name]-[hash]' --metafile="$out/meta-feed.json"
