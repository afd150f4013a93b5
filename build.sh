#!/usr/bin/env bash
# The one door to Scrim. `./build.sh help` lists the verbs.
#
# Everything a verb lacks it installs, or says in one line how to get it. Nothing is installed outside the repository
# except Rust's pinned toolchain (by rustup) and, on Debian as root and for `demo` and `test` only, the two browsers.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

readonly WASM=wasm32-unknown-unknown
readonly TARGET=${CARGO_TARGET_DIR:-target}
readonly STARTED=$SECONDS
# Either would take the place of the flags in .cargo/config.toml, and the module would be another one.
unset RUSTFLAGS CARGO_ENCODED_RUSTFLAGS
stage_name=""
stages=0

help() {
  cat <<'TEXT'
./build.sh [verb]

  build           dist/chrome and dist/firefox, loadable as they are (the default)
  demo            the product in a browser, on a page of synthetic mail, with a local endpoint
  test            everything that has to pass, cheap first
  check [--fix]   the checks of `test` that run no test: format, lint, types, generated files; --fix mends what can be
  bench           measures speed and size, prints a table, keeps it in docs/measurements.md
  eval [FILE...]  measures how much is found and how much is covered by mistake: the marked corpus, the clean text, and any
                  further marked files (JSON lines, see tests/corpus/README.md); keeps the tables in docs/measurements.md
  pack            the two store packages, byte for byte reproducible, linted; pack --policy FILE pins them to its endpoints
  help            this
TEXT
}

# --- saying what happens -----------------------------------------------------------------------------------------

# stage NAME COMMAND...: runs one named step and says how long it took. A failing step ends the run and is named.
stage() {
  stage_name=$1
  shift
  local start=$SECONDS
  printf '\n== %s\n' "$stage_name"
  "$@"
  printf -- '-- %s: %d s\n' "$stage_name" $((SECONDS - start))
  stage_name=""
  stages=$((stages + 1))
}

on_exit() {
  local status=$?
  [[ $status -eq 0 || -z $stage_name ]] || printf '\nFAILED: %s (after %d s)\n' "$stage_name" $((SECONDS - STARTED)) >&2
}
trap on_exit EXIT

# die MESSAGE: one line, then the end.
die() {
  printf '%s\n' "$1" >&2
  exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

# --- what is needed ----------------------------------------------------------------------------------------------

ensure_rust() {
  has cargo || die "Rust is missing: install rustup from https://rustup.rs and run this again."
  has rustup || return 0
  # rust-toolchain.toml names channel, components and the wasm target; this installs whichever of them is missing.
  rustup show active-toolchain >/dev/null 2>&1 || rustup toolchain install
  rustup target list --installed | grep -qx "$WASM" || rustup target add "$WASM"
}

ensure_node() {
  has node || die "Node is missing: install Node 20 or newer from https://nodejs.org and run this again."
  [[ $(node -p 'Number(process.versions.node.split(".")[0]) >= 20') == true ]] ||
    die "Node $(node -v) is too old: install Node 20 or newer from https://nodejs.org and run this again."
  local stamp=node_modules/.scrim-lock
  cmp -s package-lock.json "$stamp" 2>/dev/null && return 0
  npm ci --no-audit --no-fund
  cp package-lock.json "$stamp"
}

# The browsers of the end-to-end tests, as the distribution ships them.
ensure_browsers() {
  local missing=()
  has chromium || [[ -n ${CHROMIUM:-} ]] || missing+=(chromium)
  has firefox-esr || [[ -n ${FIREFOX:-} ]] || missing+=(firefox-esr)
  [[ ${#missing[@]} -gt 0 ]] || return 0
  if has apt-get && [[ $(id -u) -eq 0 ]]; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
  else
    die "Missing: ${missing[*]}. Install them (Debian: sudo apt-get install ${missing[*]}), or set CHROMIUM and FIREFOX to their paths."
  fi
}

# A third party's OpenAI-compatible server for one end-to-end suite. Without it that suite says that it was skipped.
ensure_litellm() {
  local wanted=tests/e2e/requirements.txt stamp=.venv/.scrim-requirements
  [[ -f $wanted ]] || return 0
  cmp -s "$wanted" "$stamp" 2>/dev/null && return 0
  if ! has python3; then
    echo "LiteLLM skipped: there is no python3."
  elif python3 -m venv .venv && .venv/bin/pip install --quiet --disable-pip-version-check -r "$wanted"; then
    cp "$wanted" "$stamp"
  else
    echo "LiteLLM skipped: pip could not install $wanted."
  fi
}

# llama.cpp, likewise: prebuilt for Linux on x64. Not `npm ci`: that refuses where a registry lacks a build for some other machine.
ensure_llama() {
  local here=tests/e2e/llama stamp=tests/e2e/llama/node_modules/.scrim-lock
  cmp -s "$here/package-lock.json" "$stamp" 2>/dev/null && return 0
  if npm install --no-save --prefix "$here" --ignore-scripts --omit=optional --no-audit --no-fund; then
    cp "$here/package-lock.json" "$stamp"
  else
    echo "llama.cpp skipped: npm could not install $here/package-lock.json."
  fi
}

# --- building ----------------------------------------------------------------------------------------------------

xtask() { cargo run --quiet --locked -p scrim-xtask -- "$@"; }

# module PKG [FEATURE]: the WASM module and its glue.
module() {
  cargo build --locked -p scrim-web --profile wasm --target "$WASM" ${2:+--features "$2"}
  xtask bindings --wasm "$TARGET/$WASM/wasm/scrim_web.wasm" --out "$1"
}

# The same detector and redactor, built the same way, with doors for the bench. As a module alone: beside a library Cargo optimises nothing across
# crates.
bench_modules() {
  cargo rustc --locked -p scrim-bench --profile wasm --target "$WASM" --lib --crate-type cdylib
  xtask bindings --wasm "$TARGET/$WASM/wasm/scrim_bench.wasm" --out target/bench/pkg
  cargo build --locked -p scrim-bench -p scrim-cli --release
}

# What the bench measures beside ours. In workspaces of their own: nothing else needs them.
bench_peers() {
  npm ci --prefix tests/bench/peers --ignore-scripts --no-audit --no-fund
  CARGO_TARGET_DIR=$PWD/target/peers cargo build --release --locked --manifest-path tests/bench/peers/native/Cargo.toml
}

# package PKG OUT [POLICY]: OUT/chrome and OUT/firefox. They differ in the manifest only. With a policy the browser itself
# lets them reach its endpoints and nothing else.
package() {
  node extension/bundle.mjs --engine "$1" --out "$2/chrome"
  rm -rf "$2/firefox"
  cp -R "$2/chrome" "$2/firefox"
  local browser
  for browser in chrome firefox; do
    xtask manifest --browser "$browser" ${3:+--policy "$3"} --out "$2/$browser/manifest.json"
  done
}

build() {
  ensure_rust
  ensure_node
  stage "module" module extension/pkg
  stage "package" package extension/pkg dist
}

web_ext_lint() {
  node_modules/.bin/web-ext lint --no-config-discovery --source-dir "$1"
}

pack() {
  [[ $# -eq 0 || ($# -eq 2 && $1 == --policy) ]] || die "unknown option: $1"
  build
  [[ $# -eq 0 ]] || stage "package for $2" package extension/pkg dist "$2"
  stage "budgets" budgets
  stage "web-ext lint" web_ext_lint dist/firefox
  stage "zips" zips
}

zips() {
  local version browser
  version=$(node -p 'JSON.parse(require("fs").readFileSync("dist/chrome/manifest.json")).version')
  for browser in chrome firefox; do
    xtask zip "dist/$browser" "dist/scrim-$browser-$version.zip"
  done
  sha256sum dist/scrim-*-"$version".zip
}

budgets() {
  xtask size dist/chrome
  xtask size dist/firefox
}

# --- checking ----------------------------------------------------------------------------------------------------

generated() {
  xtask types "$@"
  xtask schema "$@"
  xtask catalogue "$@"
  node tests/corpus/make.mjs "$@"
}

clippy_native() { cargo clippy --locked --all-targets "$@" -- -D warnings; }
clippy_wasm() { cargo clippy --locked -p scrim-web --target "$WASM" "$@" -- -D warnings; }

# Colours only where somebody sees them.
biome() {
  local colors=off
  [[ ! -t 1 ]] || colors=force
  node_modules/.bin/biome "$@" --colors="$colors"
}

typescript() {
  node_modules/.bin/tsc -p tsconfig.json
  node_modules/.bin/tsc -p tsconfig.test.json
}

# Licences, sources and pins are checked by tests/suites/tidy.rs on every run; cargo-deny (minutes to compile) adds
# the advisory database where it is installed.
advisories() {
  if has cargo-deny; then
    cargo deny --locked check
  else
    echo "skipped: cargo-deny is not installed (cargo install --locked cargo-deny)"
  fi
}

check() {
  [[ $# -eq 0 || $1 == --fix ]] || die "unknown option: $1"
  ensure_rust
  ensure_node
  if [[ ${1:-} == --fix ]]; then
    stage "rustfmt --fix" cargo fmt --all
    stage "biome --fix" biome check --write
    stage "generated files" generated
  fi
  stage "rustfmt" cargo fmt --all --check
  stage "biome" biome check --error-on-warnings
  stage "clippy, native" clippy_native
  stage "clippy, wasm" clippy_wasm
  stage "generated files are fresh" generated --check
  stage "module" module extension/pkg
  stage "TypeScript" typescript
  stage "advisories" advisories
}

# --- testing -----------------------------------------------------------------------------------------------------

# The same extension with a text that makes the module trap. Only the tests load it; `xtask size` refuses to ship it.
trap_package() {
  module target/e2e/pkg trap-hook
  package target/e2e/pkg target/e2e
}

# The same extension, held by the browser to the one endpoint of tests/e2e/pinned.json.
pinned_package() { package extension/pkg target/e2e-pinned tests/e2e/pinned.json; }

# What an engine would do some minutes later holds up no test, where this Node can be told so.
wasm_tests() {
  local leave=""
  ! node --help | grep -q -- --test-force-exit || leave=--test-force-exit
  # shellcheck disable=SC2086 # nothing at all where it is empty
  node --test $leave tests/wasm/*.test.mjs
}

end_to_end() { node --test --test-concurrency=1 --test-reporter=spec tests/e2e/*.test.mjs; }

browsers() {
  ensure_browsers
  ensure_litellm
  ensure_llama
}

test_all() {
  check
  stage "cargo test" cargo test --locked --quiet
  stage "TypeScript tests" node extension/test.mjs
  stage "package" package extension/pkg dist
  stage "budgets" budgets
  stage "web-ext lint" web_ext_lint dist/firefox
  stage "module in V8" wasm_tests
  stage "demo endpoint" cargo build --locked --quiet -p scrim-cli
  stage "package with the trap hook" trap_package
  stage "package for one endpoint" pinned_package
  stage "browsers" browsers
  stage "end to end" end_to_end
  printf '\nPASSED: %d stages in %d s\n' "$stages" $((SECONDS - STARTED))
}

# --- showing -----------------------------------------------------------------------------------------------------

demo() {
  ensure_browsers
  build
  stage "demo endpoint" cargo build --locked --quiet -p scrim-cli
  node tests/e2e/demo.mjs "$TARGET/debug/scrim" dist/chrome
}

bench() {
  build
  stage "bench modules" bench_modules
  stage "peers" bench_peers
  stage "bench" node tests/bench/bench.mjs "$TARGET/release/scrim-bench" "$TARGET/release/scrim"
}

# The builtin of that name stays what it is.
evaluate() {
  ensure_rust
  ensure_node
  stage "scrim" cargo build --locked --release -p scrim-cli
  stage "clean text" cargo run --quiet --locked -p scrim-tests --bin scrim-clean -- target/eval/clean
  stage "eval" node tests/eval/eval.mjs "$TARGET/release/scrim" target/eval/clean "$@"
}

main() {
  local verb=${1:-build}
  [[ $# -eq 0 ]] || shift
  case $verb in
    build | demo | check | bench | pack) "$verb" "$@" ;;
    test) test_all "$@" ;;
    eval) evaluate "$@" ;;
    help | -h | --help) help ;;
    *)
      help >&2
      die "unknown verb: $verb"
      ;;
  esac
}

main "$@"
