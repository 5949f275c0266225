#!/usr/bin/env bash
# Builds everything, runs every test and ends with one line: N passed, N failed. A runner that crashes is a failure.
# For a fresh Debian or Ubuntu with the .NET SDK 10 and Node.js 20 or newer; brings Chromium by apt if there is none.
set -euo pipefail
cd "$(dirname "$0")"

passed=0 failed=0 skipped=''
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

stop() { echo "$1" >&2; exit 3; }

# add PASSED FAILED SKIPPED_NAMES EXIT_CODE WHAT: a bad exit code without a failed test is a failure of its own
add() {
  if (($4 != 0 && $2 == 0)); then
    echo "$5 ended with exit code $4" >&2
    set -- "$1" 1 "$3" "$4" "$5"
  fi
  passed=$((passed + $1)) failed=$((failed + $2)) skipped+=${3:+$3$'\n'}
}

# step NAME COMMAND...: something that only passes or fails, and counts when it fails
step() {
  echo "== $1"
  local code=0
  "${@:2}" || code=$?
  add 0 0 '' "$code" "$1"
}

finish() {
  [[ -z $skipped ]] || printf 'Skipped:\n%s' "$skipped"
  echo "$passed passed, $failed failed"
  ((failed == 0)) || exit 1
  exit 0
}

check_tools() {
  command -v dotnet >/dev/null && dotnet --version >/dev/null 2>&1 ||
    stop 'The .NET SDK 10 is needed: https://dotnet.microsoft.com/download'
  command -v node >/dev/null && command -v npm >/dev/null && (($(node -p 'parseInt(process.versions.node)') >= 20)) ||
    stop 'Node.js 20 or newer with npm is needed: https://nodejs.org'
}

find_chromium() {
  CHROMIUM=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
  # Ubuntu's chromium-browser only points to a snap when there is one; what does not start is none.
  [[ -n $CHROMIUM ]] && "$CHROMIUM" --version >/dev/null 2>&1 && { export CHROMIUM; return; }
  local as_root=()
  ((EUID == 0)) || as_root=(sudo)
  if command -v apt-get >/dev/null && "${as_root[@]}" apt-get update -q && "${as_root[@]}" apt-get install -q -y chromium; then
    CHROMIUM=$(command -v chromium || true)
  else
    # Ubuntu has no such package: the test runner brings a browser of its own.
    CHROMIUM=$(npm --prefix web-client ci --no-audit --no-fund >&2 && cd web-client &&
      npx playwright install --with-deps chromium >&2 &&
      node -p "require('playwright-core').chromium.executablePath()") || CHROMIUM=''
  fi
  [[ -n $CHROMIUM ]] || stop 'The browser tests need Chromium, and it could not be installed: install it, or set CHROMIUM to its path.'
  export CHROMIUM
}

dotnet_tests() {
  echo '== dotnet test'
  local log=$results/dotnet.log code=0
  dotnet test --solution LiveBattle.sln --configuration Release --no-build 2>&1 | tee "$log" || code=$?
  # The summary stands last; "error" counts test programs that crashed or had no tests.
  total() { sed -nE "s/^ *$1: ([0-9]+)$/\1/p" "$log" | tail -n 1; }
  local good bad crashed
  good=$(total succeeded) bad=$(total failed) crashed=$(total error)
  [[ -n $good && -n $bad ]] || code=1
  add "${good:-0}" $((${bad:-0} + ${crashed:-0})) "$(sed -nE 's/^skipped (.+)/  \1/p' "$log")" "$code" 'dotnet test'
}

# web_tests NPM_SCRIPT: both runners write JSON; what is not there was not run
web_tests() {
  echo "== npm run $1"
  local report=$results/$1.json code=0 counts
  case $1 in
    test) npm --prefix web-client test -- --reporter=default --reporter=json --outputFile.json="$report" || code=$? ;;
    e2e) PLAYWRIGHT_JSON_OUTPUT_FILE=$report npm --prefix web-client run e2e -- --reporter=list,json || code=$? ;;
  esac
  counts=$(node .ci/count-web-tests.mjs "$report") || { code=1 counts='0 0'; }
  local good bad
  read -r good bad < <(head -n 1 <<<"$counts")
  add "$good" "$bad" "$(tail -n +2 <<<"$counts")" "$code" "npm run $1"
}

check_tools
find_chromium
step 'dotnet build' dotnet build LiveBattle.sln --configuration Release --nologo
((failed == 0)) || finish

dotnet_tests
step 'npm run check' npm --prefix web-client run check
step 'npm run lint' npm --prefix web-client run lint
web_tests test
web_tests e2e
finish
