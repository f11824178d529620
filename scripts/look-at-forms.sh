#!/bin/sh
# Prints every form (filled, blank, far too long, with rare characters) and every periodic report of every committee, and turns the
# papers into pictures to look at: artifacts/forms/*.png
# Needs LibreOffice Writer (soffice) and pdftoppm. Names to print only some: scripts/look-at-forms.sh BS-F2 DC-F1
set -eu
cd "$(dirname "$0")/.."
out="$PWD/artifacts/forms"
command -v soffice >/dev/null || { echo "LibreOffice is missing: apt-get install --no-install-recommends libreoffice-writer" >&2; exit 1; }
command -v pdftoppm >/dev/null || { echo "pdftoppm is missing: apt-get install poppler-utils" >&2; exit 1; }
mkdir -p "$out"
rm -f "$out"/*.docx "$out"/*.pdf "$out"/*.png

WELIAISON_FORMS_OUT="$out" dotnet test tests/Documents.Tests --nologo -v q --filter "FullyQualifiedName~Printing|FullyQualifiedName~Reports|FullyQualifiedName~Cards"
WELIAISON_FORMS_OUT="$out" dotnet test tests/Bot.Tests --nologo -v q --filter "FullyQualifiedName~ReportDraftTests"

# The office's faces are not on every computer: stand-ins for the pictures only, the papers keep naming the real ones.
fonts="$out/fonts.conf"
cat > "$fonts" <<'XML'
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <alias binding="same"><family>仿宋</family><prefer><family>FangSong</family><family>STFangsong</family><family>Noto Serif CJK SC</family></prefer></alias>
  <alias binding="same"><family>宋体</family><prefer><family>SimSun</family><family>Noto Serif CJK SC</family></prefer></alias>
  <alias binding="same"><family>楷体</family><prefer><family>KaiTi</family><family>AR PL UKai CN</family><family>Noto Serif CJK SC</family></prefer></alias>
  <alias binding="same"><family>黑体</family><prefer><family>SimHei</family><family>Noto Sans CJK SC</family></prefer></alias>
</fontconfig>
XML
set -- $([ $# -gt 0 ] && printf "$out/%s*.docx " "$@" || echo "$out"/*.docx)
FONTCONFIG_FILE="$fonts" soffice --headless -env:UserInstallation="file://$out/.profile" --convert-to pdf --outdir "$out" "$@" >/dev/null
rm -rf "$out/.profile"
for pdf in "$out"/*.pdf; do
  pdftoppm -r 60 -png "$pdf" "${pdf%.pdf}"
  echo "$(basename "$pdf"): $(pdfinfo "$pdf" | sed -n 's/^Pages: *//p') page(s)"
done
