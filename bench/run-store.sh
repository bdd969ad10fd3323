#!/usr/bin/env bash
# Measures the store and the web application on PostgreSQL and keeps the figures in bench/RESULTS-STORE.md.
# Usage: bench/run-store.sh <folder for the database, about 25 GB, kept between runs> [citizens]
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet run -c Release --project bench/Fremdrift.StoreBenchmarks -- "$@"
