# The verbs both application servers know; sourced by payara-server/uprava and wildfly/uprava, which
# supply server_prepare, server_start, server_stop, server_running, server_log, server_deploy FILE,
# server_undeploy and server_release, the release that its configuration holds.
# shellcheck shell=bash
. "$deploy_dir/settings.sh"
. "$deploy_dir/releases.sh"

usage() {
  cat <<TEXT
Usage: deploy/$server/uprava VERB

  prepare        set the (stopped) server up: driver, datasource, mail, secrets, listeners; repeatable
  start          start it and wait until the release it holds is ready
  run            start it and stay until it ends, for systemd; fails when it was not stopped
  stop           stop it
  deploy FILE    put a release into service; if it fails, the release before serves again
  redeploy [FILE]  the same; without FILE the release that serves is deployed anew
  rollback       return to the release that served before
  undeploy       take the release out of service, keep the server running
  status         what runs, which release, how healthy; succeeds only when ready

$(settings_help)
TEXT
}

prepare() {
  if server_running; then fail "stop the server first: deploy/$server/uprava stop"; fi
  mkdir -p "$UPRAVA_INSTANCE_DIR"
  chmod 750 "$UPRAVA_INSTANCE_DIR"
  server_prepare
  say "prepared $server in $UPRAVA_INSTANCE_DIR"
}

# What the server's own tools say goes to a log: the administrator reads one sentence of ours.
logged() {
  "$@" >>"$(commands_log)" 2>&1
}

commands_log() {
  printf '%s/commands.log' "$UPRAVA_INSTANCE_DIR"
}

# Whether the process noted in the file works in the folder: the number of a server that was killed
# may be that of anything by now, and would be waited for and stopped.
works_in() {
  local pid
  pid=$(cat "$1" 2>/dev/null) && [[ $pid =~ ^[0-9]+$ ]] &&
    grep -qaF -e "$2" -e "$(realpath -m "$2")" "/proc/$pid/cmdline" 2>/dev/null
}

start() {
  local release
  log_mark=$(log_end)
  tried_since=$SECONDS
  if ! server_running; then
    refuse_taken_port
    start_server
  fi
  settle_interrupted "$UPRAVA_WAIT_SECONDS"
  release=$(current_release)
  if [[ -z $release || -f $(withdrawn_file) ]]; then
    say "$server runs; no release is deployed${release:+ since $release was taken out of service}"
    return
  fi
  # A command that was killed, or a refusal of both releases, leaves a server without any.
  if [[ -z ${unsettled:-} && (-n $(server_release) || $(health_status) == 200) ]]; then
    comes_up "$UPRAVA_WAIT_SECONDS" || { outlives_migration && comes_up "$UPRAVA_WAIT_SECONDS"; }
  else
    put_into_service "$release"
  fi || fail "$(server_running && printf 'the server runs, but ')release $release is not ready: $(reason_in_log); see $(server_log)"
  say "release $release serves at $(local_url)"
}

# Waits for what the server holds, the seconds given, and no longer than there is hope: what failed at
# the start of the server, for want of a database, does not try again by itself.
comes_up() {
  local deadline=$((SECONDS + $1))
  until [[ $(health_status) == 200 ]]; do
    if ((SECONDS >= deadline)) || ! server_running || failed_at_start; then return 1; fi
    sleep 0.5
  done
}

failed_at_start() {
  [[ $(health_status) == 404 ]] && ! migrating &&
    grep -qE 'UPRAVA-(MIGRATION-FAILED|BASELINE-REFUSED|SETTINGS-REFUSED)' <(log_since "$log_mark")
}

start_server() {
  log_mark=$(log_end)
  server_start 9>&- || fail "the server did not start; see $(commands_log) and $(server_log)"
}

refuse_taken_port() {
  [[ $(health_status) == 000 ]] || fail "port $UPRAVA_HTTP_PORT is taken by another process"
}

# Whether it was somebody's will that the server does not run.
stopped_file() {
  printf '%s/stopped' "$UPRAVA_INSTANCE_DIR"
}

# In the meantime other commands do their work, and may start the server anew.
run() {
  local ending=''
  start
  exec 9>&-
  trap 'ending=yes' TERM INT
  if [[ -n ${NOTIFY_SOCKET:-} ]]; then systemd-notify --ready; fi
  while server_running || under_change || server_running; do
    sleep 1 &
    wait $! || true
    if [[ -n $ending ]]; then
      alone
      stop
      return
    fi
  done
  [[ -f $(stopped_file) ]] || fail "$server ended by itself; see $(server_log)"
}

under_change() {
  ! flock -n "$(lock_file)" true
}

stop() {
  { rm -f "$(stopped_file)" && : >"$(stopped_file)"; } 2>/dev/null ||
    say "$(stopped_file) cannot be written; a service manager may start the server again"
  if server_running && ! server_stop; then
    rm -f "$(stopped_file)"
    fail "the server did not stop; see $(server_log)"
  fi
  say "$server is stopped"
}

deploy() {
  local file=$1 release before
  [[ -r $file ]] || fail "there is no release $file"
  [[ $(head -c 2 "$file") == PK ]] || fail "$file is no EAR"
  require_room "$file" 3
  settle_interrupted 0
  release=$(keep_release "$file")
  before=$(current_release)
  note_intent deploy "$release"
  serve "$release" "$before"
  record deploy "$release"
}

redeploy() {
  local release
  if [[ $# -gt 0 ]]; then
    deploy "$1"
    return
  fi
  settle_interrupted 0
  release=$(current_release)
  [[ -n $release ]] || fail "no release is deployed yet"
  require_room "$(release_file "$release")" 2
  serve "$release" ""
}

rollback() {
  local before
  settle_interrupted 0
  case "${settled:-} ${unsettled:-}" in
    "rollback ") return ;;
    " deploy") redeploy; return ;;
  esac
  before=$(release_before)
  [[ -n $before ]] || fail "there is no release before to return to"
  require_room "$(release_file "$before")" 2
  note_intent rollback "$before"
  serve "$before" "$(current_release)"
  record rollback "$before"
}

# A command that was killed may have put a release into service that the history does not name, and
# a rollback would go one too far. It is noted when it serves within the seconds given (settled); when
# it does not, the release in the history is the one to serve, and perhaps none does (unsettled).
settle_interrupted() {
  local verb release
  read -r verb release < <(underway) || return 0
  if server_running && [[ $(server_release) == "$release" ]] && comes_up "$1"; then
    record "$verb" "$release"
    settled=$verb
    say "release $release serves; the $verb that put it into service was interrupted"
    return
  fi
  if ! serves "$(current_release)"; then unsettled=$verb; fi
  forget_intent
}

# Puts a release into service; if it is refused, the other one (when there is one) serves again.
serve() {
  local release=$1 other=$2 reason
  server_running || start_server
  if put_into_service "$release"; then
    say "release $release serves at $(local_url)"
    return
  fi
  reason=$(reason_in_log)
  [[ $other != "$release" ]] || other=
  if [[ -z $other ]]; then
    server_undeploy || true
    forget_refused "$release"
    fail "release $release was refused: $reason; nothing is deployed; see $(server_log)"
  fi
  if back_in_service "$other"; then
    forget_refused "$release"
    fail "release $release was refused: $reason; release $other serves again; see $(server_log)"
  fi
  fail "release $release was refused: $reason; and release $other did not come back; see $(server_log)"
}

put_into_service() {
  log_mark=$(log_end)
  tried_since=$SECONDS
  say "deploying release $1"
  if server_deploy "$(release_file "$1")"; then
    becomes_ready "$UPRAVA_WAIT_SECONDS" || return 1
  else
    outlives_migration && becomes_ready "$UPRAVA_WAIT_SECONDS" || return 1
    # The server notes what it serves a moment after that answers.
    serves "$1" || { sleep 3 && serves "$1"; } || return 1
  fi
  rm -f "$(withdrawn_file)"
}

still_migrating='the release is still migrating the schema; waiting for that as long as it takes'

# The server's own tool gives up after UPRAVA_WAIT_SECONDS, a migration does not: it is waited for as
# long as it takes. Fails when there was none or it failed.
outlives_migration() {
  migrating || return 1
  say "$still_migrating"
  while migrating; do sleep 1; done
  # Its failure is logged after its end.
  sleep 1
  server_running && ! grep -q UPRAVA-MIGRATION-FAILED <(log_since "$log_mark")
}

# By what the release logs before and after; one that is older logs nothing before.
migrating() {
  server_running && log_since "$log_mark" | awk '
    /UPRAVA-MIGRATION-BEGINS/ {begun++} /UPRAVA-MIGRATION-ENDS/ {ended++} END {exit begun <= ended}'
}

# Also after the server itself died of the release that was refused.
back_in_service() {
  server_running || server_start 9>&- || return 1
  serves "$1" || put_into_service "$1"
}

# Whether it is this release that answers, and not the one that was refused and came up late.
serves() {
  [[ $(server_release) == "$1" && $(health_status) == 200 ]]
}

# What the application or the server says was wrong, in one line.
reason_in_log() {
  local reason
  reason=$(log_since "$log_mark" | refusal_in)
  if ((SECONDS - tried_since >= UPRAVA_WAIT_SECONDS)) && [[ $reason != UPRAVA-* ]]; then
    printf 'it was not ready after %s seconds (UPRAVA_WAIT_SECONDS), and a migration may still be going on%s' \
      "$UPRAVA_WAIT_SECONDS" "${reason:+; the log says: $reason}"
  else
    printf '%s' "${reason:-it did not become ready}"
  fi
}

# Where the log ends now. A server goes on in another file when a day or a size is over, also while
# it starts, so that a number of bytes alone does not tell.
log_end() {
  stat -c '%i %s' "$(server_log)" 2>/dev/null || printf '0 0'
}

# What the server logged since the end noted: the rest of that file, and the one that took its place.
log_since() {
  local file=${1% *} size=${1#* } log former
  log=$(server_log)
  if [[ $(log_end) == "$file "* ]]; then
    (($(wc -c <"$log") >= size)) || size=0
    tail -c "+$((size + 1))" "$log" 2>/dev/null || true
    return
  fi
  former=$(find "$(dirname "$log")" -maxdepth 1 -inum "$file" -print -quit 2>/dev/null) || true
  [[ -z $former ]] || tail -c "+$((size + 1))" "$former" 2>/dev/null || true
  cat "$log" 2>/dev/null || true
}

undeploy() {
  server_running || fail "the server is not running"
  settle_interrupted 0
  server_undeploy || fail "nothing was taken out of service; see $(server_log)"
  : >"$(withdrawn_file)"
  say "no release is deployed"
}

status() {
  local release health
  release=$(current_release)
  health=$(health_status)
  printf 'server   %s\n' "$(server_running && printf running || printf stopped)"
  printf 'release  %s\n' "${release:-none}"
  printf 'before   %s\n' "$(release_before)"
  [[ -z $(underway) ]] || printf 'underway %s\n' "$(underway)"
  printf 'health   %s %s\n' "$health" "$(health_report "$health")"
  [[ $health == 200 ]]
}

lock_file() {
  printf '%s/.lock' "$UPRAVA_INSTANCE_DIR"
}

# One change at a time: a second administrator's command is refused while one works.
alone() {
  mkdir -p "$UPRAVA_INSTANCE_DIR"
  exec 9>"$(lock_file)"
  flock -w 1 9 || fail "another command is changing this server right now"
}

main() {
  local verb=${1:-}
  case "$verb:$#" in
    -h:* | --help:*) usage; exit 0 ;;
    deploy:2 | redeploy:1 | redeploy:2) ;;
    prepare:1 | start:1 | run:1 | stop:1 | rollback:1 | undeploy:1 | status:1) ;;
    *) usage >&2; exit 2 ;;
  esac
  shift
  # shellcheck disable=SC2086
  require_tools curl flock setsid ${server_tools:-}
  load_settings
  [[ -n ${UPRAVA_SERVER_HOME:-} ]] || fail "UPRAVA_SERVER_HOME is not set; fetch a server with deploy/fetch-server $server DIR"
  [[ $verb == status ]] || alone
  case $verb in
    start | run | deploy | redeploy | rollback) rm -f "$(stopped_file)" ;;
  esac
  "$verb" "$@"
}
