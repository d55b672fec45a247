# Settings and words common to the scripts of this folder; sourced, never run.
# shellcheck shell=bash
set -euo pipefail

say() {
  printf 'uprava: %s\n' "$*"
}

fail() {
  printf 'uprava: %s\n' "$*" >&2
  exit 1
}

# Names every tool that is missing, before anything is changed.
require_tools() {
  local tool missing=()
  for tool in "$@"; do
    command -v "$tool" >/dev/null || missing+=("$tool")
  done
  ((${#missing[@]} == 0)) || fail "needed, but not on the PATH: ${missing[*]}; install that and run this again"
}

# Takes the settings of the environment and of the file named by UPRAVA_ENV_FILE, fills in defaults
# and exports them all: the servers read them as ${ENV=...}, ${env....} or MicroProfile Config.
load_settings() {
  if [[ -n ${UPRAVA_ENV_FILE:-} ]]; then
    [[ -r $UPRAVA_ENV_FILE ]] || fail "the settings file $UPRAVA_ENV_FILE cannot be read"
    set -a
    # shellcheck disable=SC1090
    . "$UPRAVA_ENV_FILE"
    set +a
  fi
  set -a
  UPRAVA_INSTANCE_DIR=${UPRAVA_INSTANCE_DIR:-/var/lib/uprava}
  UPRAVA_DATA_DIR=${UPRAVA_DATA_DIR:-$UPRAVA_INSTANCE_DIR/data}
  UPRAVA_SECRETS_DIR=${UPRAVA_SECRETS_DIR:-/etc/uprava/secrets}
  UPRAVA_BIND_ADDRESS=${UPRAVA_BIND_ADDRESS:-127.0.0.1}
  UPRAVA_HTTP_PORT=${UPRAVA_HTTP_PORT:-8080}
  UPRAVA_MAX_HEAP=${UPRAVA_MAX_HEAP:-512m}
  UPRAVA_JAVA_OPTIONS=${UPRAVA_JAVA_OPTIONS:-}
  UPRAVA_WAIT_SECONDS=${UPRAVA_WAIT_SECONDS:-600}
  UPRAVA_KEEP_RELEASES=${UPRAVA_KEEP_RELEASES:-5}
  UPRAVA_LOG_FORMAT=${UPRAVA_LOG_FORMAT:-json}
  DB_HOST=${DB_HOST:-127.0.0.1}
  DB_PORT=${DB_PORT:-5432}
  DB_NAME=${DB_NAME:-uprava}
  DB_USER=${DB_USER:-uprava}
  DB_PASSWORD=${DB_PASSWORD:-$(content_of "${DB_PASSWORD_FILE:-}")}
  SMTP_HOST=${SMTP_HOST:-127.0.0.1}
  SMTP_PORT=${SMTP_PORT:-25}
  SMTP_USER=${SMTP_USER:-}
  SMTP_PASSWORD=${SMTP_PASSWORD:-$(content_of "${SMTP_PASSWORD_FILE:-}")}
  SMTP_STARTTLS=${SMTP_STARTTLS:-false}
  SMTP_AUTH=$([[ -n $SMTP_USER ]] && printf true || printf false)
  set +a
  require_positive UPRAVA_KEEP_RELEASES UPRAVA_WAIT_SECONDS UPRAVA_HTTP_PORT
  [[ $UPRAVA_LOG_FORMAT == json || $UPRAVA_LOG_FORMAT == text ]] ||
    fail "UPRAVA_LOG_FORMAT is $UPRAVA_LOG_FORMAT; it must be json or text"
  [[ -n $DB_PASSWORD ]] || fail "DB_PASSWORD is not set; name the database password in the environment or in a file by DB_PASSWORD_FILE"
  [[ -d $UPRAVA_SECRETS_DIR ]] || fail "the secrets folder $UPRAVA_SECRETS_DIR does not exist; create it with deploy/secrets $UPRAVA_SECRETS_DIR"
}

# With no release to keep, the one in service would be deleted.
require_positive() {
  local name
  for name in "$@"; do
    [[ ${!name} =~ ^[1-9][0-9]*$ ]] || fail "$name is ${!name}; it must be a positive number"
  done
}

content_of() {
  [[ -z $1 ]] || printf '%s' "$(<"$1")"
}

settings_help() {
  cat <<'TEXT'
Settings come from the environment, or from the file named by UPRAVA_ENV_FILE (lines NAME=value,
a value with blanks or signs like | ; & $ between single quotes):
  UPRAVA_SERVER_HOME     server home made by deploy/fetch-server (required)
  UPRAVA_INSTANCE_DIR    everything this installation writes (default /var/lib/uprava)
  UPRAVA_DATA_DIR        what must outlive containers (default: data in UPRAVA_INSTANCE_DIR)
  UPRAVA_SECRETS_DIR     folder made by deploy/secrets (default /etc/uprava/secrets)
  UPRAVA_BIND_ADDRESS    address to listen on (default 127.0.0.1, for a proxy in front)
  UPRAVA_HTTP_PORT       port to listen on (default 8080; the server's other ports move with it)
  UPRAVA_MAX_HEAP        Java heap limit (default 512m)
  UPRAVA_JAVA_OPTIONS    further options for Java
  UPRAVA_WAIT_SECONDS    how long a release may take to become ready (default 600)
  UPRAVA_KEEP_RELEASES   how many releases are kept for rollback (default 5)
  UPRAVA_LOG_FORMAT      json (default) or text
  DB_HOST DB_PORT DB_NAME DB_USER   PostgreSQL (default 127.0.0.1 5432 uprava uprava)
  DB_PASSWORD            its password, or DB_PASSWORD_FILE, a file that holds it (required)
  SMTP_HOST SMTP_PORT    mail server (default 127.0.0.1 25)
  SMTP_USER SMTP_PASSWORD SMTP_STARTTLS   when the mail server asks for them
  UPRAVA_BASE_URL UPRAVA_ADMIN_EMAIL UPRAVA_MAIL_FROM UPRAVA_TRUSTED_PROXIES
  UPRAVA_WEBHOOKS_ALLOWED_NETWORKS UPRAVA_WEBHOOKS_ALLOWED_PORTS UPRAVA_WEBHOOKS_ALLOW_HTTP UPRAVA_WEBHOOKS_BODY_DAYS
  UPRAVA_BACKUP_DIR UPRAVA_BACKUP_DAYS
                         settings of the application, see docs/operations.md
TEXT
}

# The formatter of Payara's log.
payara_log_formatter() {
  if [[ $UPRAVA_LOG_FORMAT == json ]]; then
    printf 'fish.payara.enterprise.server.logging.JSONLogFormatter'
  else
    printf 'com.sun.enterprise.server.logging.ODLLogFormatter'
  fi
}

# What Payara logs with a stack trace for each refused right; what is an error, the application logs itself.
# shellcheck disable=SC2034
payara_ejb_logger=jakarta.enterprise.ejb.container

# Reads a log, plain or JSON, and prints in one line what it says was wrong; nothing when it does not.
refusal_in() {
  local log pattern found
  log=$(cat)
  for pattern in 'UPRAVA-[A-Z-]*(FAILED|REFUSED)' 'Deployment refused' 'Caused by: '; do
    found=$(awk -v p="$pattern" 'match($0, p) {print substr($0, RSTART); if (getline > 0) print; exit}' \
      <<<"$log" | tr -s '\n\t ' ' ')
    if [[ -n $found ]]; then break; fi
  done
  # In JSON the message ends at the next field and a line end is written as \n.
  found=${found%%\",\"*}
  found=${found%%\"\}*}
  found=${found%%\\n\\tat *}
  found=${found//\\n/ }
  printf '%s' "${found:0:400}"
}

# The address at which this machine reaches the server itself.
local_url() {
  local host=$UPRAVA_BIND_ADDRESS
  if [[ $host == 0.0.0.0 || $host == :: ]]; then host=127.0.0.1; fi
  printf 'http://%s:%s' "$host" "$UPRAVA_HTTP_PORT"
}

# The status GET /api/health/ answers with; 000 when nobody answers.
health_status() {
  curl -s --noproxy '*' -o /dev/null --max-time 10 -w '%{http_code}' "$(local_url)/api/health/" || true
}

# What it says about each check, when it is the application that answers.
health_report() {
  [[ $1 != 200 && $1 != 503 ]] || curl -s --noproxy '*' --max-time 10 "$(local_url)/api/health/" || true
}

# Succeeds when the release answers that it is ready within the seconds given.
becomes_ready() {
  local deadline=$((SECONDS + $1))
  until [[ $(health_status) == 200 ]]; do
    if ((SECONDS >= deadline)); then return 1; fi
    sleep 0.5
  done
}
