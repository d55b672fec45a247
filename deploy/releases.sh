# The releases an installation keeps, so that the one before is one command away; sourced.
# A release is a file releases/NNNN-HASH.ear; releases/history names those that served, the last
# line is the one that serves.
# shellcheck shell=bash

releases_dir() {
  printf '%s/releases' "$UPRAVA_INSTANCE_DIR"
}

release_file() {
  printf '%s/%s' "$(releases_dir)" "$1"
}

# Keeps a copy of the file and prints the release's name; the same content keeps its name.
keep_release() {
  local file=$1 dir hash known
  dir=$(releases_dir)
  mkdir -p "$dir" || fail "the folder $dir cannot be made"
  hash=$(hash_of "$file") || fail "$file cannot be read"
  known=$(find "$dir" -name "*-$hash.ear" -printf '%f\n' | head -1)
  [[ -n $known ]] || known=$(printf '%04d-%s.ear' "$(next_release_number)" "$hash")
  if [[ ! -f $dir/$known || $(hash_of "$dir/$known") != "$hash" ]]; then
    copy_release "$file" "$dir/$known" "$hash"
  fi
  printf '%s' "$known"
}

hash_of() {
  sha256sum "$1" | cut -c1-12
}

# A copy that was cut off would keep the name of the whole, and be taken for it ever after.
copy_release() {
  local file=$1 to=$2 hash=$3 copy
  copy=$(dirname "$to")/.$(basename "$to")
  if cp "$file" "$copy" && [[ $(hash_of "$copy") == "$hash" ]] && mv "$copy" "$to"; then return; fi
  rm -f "$copy"
  fail "$file could not be copied to $to; is the disk full?"
}

# Room for a release so many times. A server unpacks it when the one before is out of service already.
require_room() {
  local needed free
  [[ -r $1 ]] || fail "the release $1 cannot be read"
  needed=$(($(wc -c <"$1") / 1024 * $2))
  free=$(df -Pk "$UPRAVA_INSTANCE_DIR" 2>/dev/null | awk 'NR == 2 {print $4}')
  [[ -z $free ]] || ((free >= needed)) ||
    fail "there is no room for the release: $((free / 1024)) MB are free in $UPRAVA_INSTANCE_DIR, $((needed / 1024)) MB are needed"
}

next_release_number() {
  local last
  last=$(find "$(releases_dir)" -name '[0-9]*-*.ear' -printf '%f\n' | sort | tail -1)
  printf '%d' $((10#$(printf '%s' "${last:-0-}" | cut -d- -f1) + 1))
}

history_file() {
  printf '%s/history' "$(releases_dir)"
}

# What is being done, until it is noted in the history or refused: a word and a release.
underway_file() {
  printf '%s/underway' "$(releases_dir)"
}

note_intent() {
  printf '%s\n' "$*" >"$(underway_file).new"
  mv "$(underway_file).new" "$(underway_file)"
}

underway() {
  [[ ! -f $(underway_file) ]] || cat "$(underway_file)"
}

forget_intent() {
  rm -f "$(underway_file)"
}

# Notes in the history what a deploy or a rollback has put into service.
record() {
  if [[ $1 == rollback ]]; then record_rollback "$2"; else record_release "$2"; fi
  rm -f "$(withdrawn_file)"
  forget_intent
}

# There while no release is to serve: undeploy was the last word.
withdrawn_file() {
  printf '%s/withdrawn' "$(releases_dir)"
}

served() {
  [[ ! -f $(history_file) ]] || cat "$(history_file)"
}

current_release() {
  served | tail -1
}

release_before() {
  served | tail -2 | head -n -1
}

# Remembers that the release serves now, and forgets what is older than the releases to keep.
record_release() {
  local kept
  [[ $(current_release) == "$1" ]] || printf '%s\n' "$1" >>"$(history_file)"
  kept=$(served | tail -n "$UPRAVA_KEEP_RELEASES")
  write_history "$kept"
  find "$(releases_dir)" -name '[0-9]*-*.ear' -printf '%f\n' | while read -r name; do
    grep -qxF "$name" <<<"$kept" || rm -f "$(release_file "$name")"
  done
}

# Remembers that the release before serves again; once, however often it is told.
record_rollback() {
  [[ $(current_release) == "$1" ]] || write_history "$(served | head -n -1)"
}

write_history() {
  printf '%s\n' "$1" >"$(history_file).new"
  mv "$(history_file).new" "$(history_file)"
}

# Drops a refused release unless an earlier deployment of the same content is still to be kept.
forget_refused() {
  served | grep -qxF "$1" || rm -f "$(release_file "$1")"
  forget_intent
}
