#!/bin/sh
# Bundles src/main/web into target/classes/assets under names that carry their own hash. Run by Maven; needs no Node.
# usage: sh bundle.sh TARGET_DIRECTORY
set -eu
target=$1
out=$target/classes/assets
mkdir -p "$out"
rm -f "$out"/*-????????.js "$out"/*-????????.css "$out"/*-????????.woff2
chmod +x "$target/bundler/esbuild"
cd "$(dirname "$0")"

# bundle ARGUMENT...: the options that all have in common.
bundle() {
  NODE_PATH=$target/libraries "$target/bundler/esbuild" "$@" \
    --bundle --minify --format=esm --target=chrome90,firefox90,safari14 --charset=utf8 \
    --jsx=automatic --jsx-import-source=preact --legal-comments=none \
    --loader:.woff2=file --public-path=/assets --outdir="$out" \
    --entry-names='[name]-[hash]' --asset-names='[name]-[hash]' --log-level=warning
}

bundle src/main/web/studio.tsx src/main/web/review.tsx src/main/web/inbox.tsx src/main/web/page.ts src/main/web/watch.ts \
  src/main/web/app.css src/main/web/embed.css src/main/web/feed.css --metafile="$out/meta.json"

# The feed is split: what opens later (feed/parts.ts) is a script of its own. What it shares with the feed is a chunk, which
# the page preloads.
bundle src/main/web/feed.tsx --splitting --chunk-names='feed-[name]-[hash]' --metafile="$out/meta-feed.json"

# A part of the feed's page, which loads the feed.
bundle src/main/web/start.ts --format=iife --metafile="$out/meta-start.json"
