#!/usr/bin/env bash
# Makes the reader's tables of weights anew from the labelled messages under tests/Understanding.Tests (docs/decisions/0041 and 0044).
# Each table is a sign among those of the next, so the reader is built between them. The same files give the same tables.
set -euo pipefail
cd "$(dirname "$0")/.."

lexicon=src/Understanding/Lexicon
labelled=tests/Understanding.Tests
fresh=("$labelled"/Fresh/*.jsonl)
mended=("$labelled"/Corpus/[0-9]*.jsonl "$labelled"/Unseen/{ordinary,all-but-reports,colourful-read,two-authors-read}.jsonl)
read=("${mended[@]}" "$labelled"/Kept/*.jsonl)

learn() { dotnet run -c Release --project bench/Understanding.Bench -- "$@"; }

# Learnt from the fresh ones, too, the clauses would be too sure where the tags learn how far to believe them.
learn weigh "$lexicon/clauses.txt" "${mended[@]}"
learn learn-tags "$lexicon/tags.txt" "${fresh[@]}" -- "${read[@]}"
likely=$(mktemp)
trap 'rm -f "$likely"' EXIT
learn likely-paths "$likely" "${fresh[@]}" -- "${read[@]}"
learn rank-paths "$lexicon/paths.txt" "$likely" "${fresh[@]}"
learn weigh-intents "$lexicon/intent-weights.txt" "${fresh[@]}" -- "${read[@]}" bench/Understanding.Bench/said-to-the-bot.jsonl
learn weigh-ways "$lexicon/ways.txt" "${fresh[@]}" -- "${read[@]}"
