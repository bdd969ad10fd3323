#!/usr/bin/env bash
# Runs all tests. Installs what they need on a fresh Debian machine with the .NET SDK: a browser and its fonts, PostgreSQL, the
# world's time zones, and node for the parts of the pages that come from npm. Says "N passed, N failed" on its last line.
set -euo pipefail
cd "$(dirname "$0")"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# The product carries no translations of the runtime's own messages, so it needs no library for them.
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
# The tests drive Debian's browser; Playwright is not to fetch its own.
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1

configuration=Release

if ! command -v dotnet >/dev/null; then
  echo "The .NET 10 SDK is missing; see README.md." >&2
  exit 2
fi

as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi; }

# Debian's PostgreSQL makes and starts a cluster of its own unless told not to; the tests make theirs.
without_main_cluster() {
  local settings=/etc/postgresql-common/createcluster.d status=0
  as_root mkdir -p "$settings"
  echo "create_main_cluster = false" | as_root tee "$settings/fremdrift.conf" >/dev/null
  "$@" || status=$?
  as_root rm -f "$settings/fremdrift.conf"
  return "$status"
}

install_missing() {
  local missing=()
  [ -x /usr/bin/chromium ] || missing+=(chromium)
  [ -e /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf ] || missing+=(fonts-dejavu)
  compgen -G "/usr/lib/postgresql/*/bin/initdb" >/dev/null || missing+=(postgresql)
  [ -e /usr/share/zoneinfo/Europe/Copenhagen ] || missing+=(tzdata)
  command -v node >/dev/null || missing+=(nodejs)
  command -v npm >/dev/null || missing+=(npm)
  [ "${#missing[@]}" -eq 0 ] && return

  echo "Installing ${missing[*]}."
  local log
  log=$(mktemp)
  if ! { as_root apt-get update && without_main_cluster as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install --yes --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
    cat "$log" >&2
    echo "Could not install ${missing[*]}." >&2
    exit 2
  fi
  rm "$log"
}

install_missing

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

dotnet restore Fremdrift.slnx --locked-mode -v quiet
dotnet build Fremdrift.slnx -c "$configuration" --no-restore -v quiet

# One project after the other: the browser and the databases want the machine to themselves.
status=0
for project in Fremdrift.Tests Fremdrift.EndToEnd; do
  dotnet test "tests/$project" -c "$configuration" --no-build --logger "trx;LogFileName=$project.trx" --results-directory "$results" || status=1
  if [ ! -e "$results/$project.trx" ]; then
    echo "$project left no results." >&2
    status=1
  fi
done

count() {
  find "$results" -name "*.trx" -exec cat {} + | awk -v counter=" $1=\"" '
    /<Counters / && (at = index($0, counter)) { n += substr($0, at + length(counter)) + 0 }
    END { print n + 0 }'
}
passed=$(count passed)
failed=$(count failed)
if [ "$passed" -eq 0 ]; then
  echo "No test ran." >&2
  status=1
fi
echo "$passed passed, $failed failed"
exit "$status"
