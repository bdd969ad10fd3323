#!/usr/bin/env bash
# Runs all tests. Installs what they need on a fresh Debian machine with the .NET SDK: nothing more than the SDK so far.
set -euo pipefail
cd "$(dirname "$0")"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# The product carries no translations of the runtime's own messages, so it needs no library for them.
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1

if ! command -v dotnet >/dev/null; then
  echo "The .NET 10 SDK is missing; see README.md." >&2
  exit 2
fi

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

dotnet restore Fremdrift.slnx --locked-mode
dotnet build Fremdrift.slnx -c Release --no-restore

status=0
dotnet test Fremdrift.slnx -c Release --no-build --logger "trx" --results-directory "$results" || status=$?

count() { cat "$results"/*.trx | grep -o "<Counters [^>]*>" | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*' | awk '{ n += $1 } END { print n + 0 }'; }
passed=$(count passed)
failed=$(count failed)
if [ "$passed" -eq 0 ]; then
  echo "No test ran." >&2
  status=1
fi
echo "$passed passed, $failed failed"
exit "$status"
