#!/usr/bin/env bash
# Measures everything and keeps the figures in bench/RESULTS.md. Usage: bench/run.sh [citizens] [folder for files of several GB]
set -euo pipefail
cd "$(dirname "$0")/.."
citizens=${1:-1000000}
dotnet run -c Release --project bench/Fremdrift.Benchmarks -- "${citizens//,/}" "${@:2}"
