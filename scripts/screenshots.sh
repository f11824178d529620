#!/usr/bin/env bash
# Takes the manuals' pictures anew: the demo is started, a browser plays the three journeys on its phones, and each phone is cropped to a picture.
# Needs chromium and a Chinese font, as scripts/test.sh installs them; with pngquant the pictures are smaller.
set -euo pipefail
cd "$(dirname "$0")/.."
chromium=${WELIAISON_TEST_CHROMIUM:-$(command -v chromium || true)}
[ -n "$chromium" ] || { echo "chromium is missing: apt-get install chromium fonts-noto-cjk"; exit 1; }
export WELIAISON_TEST_CHROMIUM="$chromium" WELIAISON_SCREENSHOTS="$PWD/docs/images"
dotnet test tests/WholeSystem.Tests --nologo -v quiet --filter "FullyQualifiedName~PhonesPageTests|FullyQualifiedName~ReminderPageTests"
# Fewer colours, half the size, and no eye sees it.
command -v pngquant >/dev/null && pngquant --force --skip-if-larger --ext .png --quality 80-98 docs/images/*.png || true
ls -1sh docs/images/*.png
