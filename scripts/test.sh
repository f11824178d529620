#!/usr/bin/env bash
# The one test command: installs what is missing, builds, starts what the tests need on private ports and folders,
# runs every test project, stops what it started, and ends with "N passed, N failed, N skipped".
set -uo pipefail
cd "$(dirname "$0")/.."
. scripts/lib/servers.sh

configuration=${CONFIGURATION:-Release}
work=$(mktemp -d "${TMPDIR:-/tmp}/weliaison-test.XXXXXX")
trap 'stop_servers; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

need python3 python3
need redis-server redis-server
need postgres postgresql
need chromium chromium
need fc-list fontconfig
need_font fonts-noto-cjk
install_needed || exit 1

# Two runs in one checkout must not build into each other's files; two checkouts do not meet here.
mkdir -p artifacts
exec 7>artifacts/.build.lock
flock 7
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet build WeLiaison.sln -c "$configuration" -m:1 --nologo -v quiet -clp:ErrorsOnly || { echo "0 passed, 1 failed, 0 skipped"; exit 1; }
flock -u 7

start_redis "$work/redis" || exit 1
start_postgres "$work/postgres" || exit 1
export WELIAISON_TEST_REDIS="127.0.0.1:$redis_port"
export WELIAISON_TEST_POSTGRES="Host=$postgres_socket;Port=$postgres_port;Username=weliaison;Database=weliaison"
export WELIAISON_TEST_CHROMIUM="$(command -v chromium)"

status=0
for project in tests/*/*.csproj; do
    name=$(basename "$project" .csproj)
    echo "== $name"
    dotnet test "$project" -c "$configuration" --no-build --nologo -v quiet \
        --logger "trx;LogFileName=$name.trx" --results-directory "$work/results" --blame-hang-timeout 6m "$@" || status=1
done

python3 - "$work/results" "$status" <<'PY'
import glob, html, re, sys
passed = failed = skipped = 0
for path in glob.glob(sys.argv[1] + "/*.trx"):
    results = open(path, encoding="utf-8").read()
    for name, body in re.findall(r'<UnitTestResult [^>]*testName="([^"]*)"[^>]*outcome="Failed"[^>]*>(.*?)</UnitTestResult>', results, re.S):
        why = re.search(r"<ErrorInfo>(.*?)</ErrorInfo>", body, re.S)
        print(f"FAILED {html.unescape(name)}\n{html.unescape(re.sub('<[^>]*>', '', why.group(1)))[:2000] if why else ''}")
    counters = re.search(r"<Counters ([^>]*)/>", results).group(1)
    figures = {k: int(v) for k, v in re.findall(r'(\w+)="(\d+)"', counters)}
    passed += figures["passed"]
    failed += figures["failed"] + figures.get("error", 0) + figures.get("timeout", 0) + figures.get("aborted", 0)
    skipped += figures["total"] - figures["executed"]
if sys.argv[2] != "0" and failed == 0:
    failed = 1
print(f"{passed} passed, {failed} failed, {skipped} skipped")
PY
exit $status
