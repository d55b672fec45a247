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
  mkdir -p "$dir"
  hash=$(sha256sum "$file" | cut -c1-12)
  known=$(find "$dir" -name "*-$hash.ear" -printf '%f\n' | head -1)
  if [[ -z $known ]]; then
    known=$(printf '%04d-%s.ear' "$(next_release_number)" "$hash")
    cp "$file" "$dir/.$known"
    mv "$dir/.$known" "$dir/$known"
  fi
  printf '%s' "$known"
}

next_release_number() {
  local last
  last=$(find "$(releases_dir)" -name '[0-9]*-*.ear' -printf '%f\n' | sort | tail -1)
  printf '%d' $((10#$(printf '%s' "${last:-0-}" | cut -d- -f1) + 1))
}

history_file() {
  printf '%s/history' "$(releases_dir)"
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

# Remembers that the release before serves again.
record_rollback() {
  write_history "$(served | head -n -1)"
}

write_history() {
  printf '%s\n' "$1" >"$(history_file).new"
  mv "$(history_file).new" "$(history_file)"
}

# Drops a refused release unless an earlier deployment of the same content is still to be kept.
forget_release() {
  served | grep -qxF "$1" || rm -f "$(release_file "$1")"
}
