# What ./run and ./test share: the language, sentences, the JDK and Maven. Sourced, not run.
locale=${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}
case $locale in
  ru*) language=ru ;;
  *) language=en ;;
esac
# Named here, as the JVM finds it out only for a locale that is installed.
case $locale in
  *[Uu][Tt][Ff]*8) encoding=UTF-8 ;;
  *) encoding= ;;
esac

# say ENGLISH RUSSIAN
say() { if [ "$language" = ru ]; then printf '%s\n' "$2"; else printf '%s\n' "$1"; fi; }

fail() { say "$@" >&2; exit 1; }

# Sets java.
require_jdk() {
  java=${JAVA_HOME:+$JAVA_HOME/bin/}java
  if ! command -v "$java" >/dev/null || ! command -v "${java}c" >/dev/null; then
    fail "A JDK 17 or newer is needed; install one or point JAVA_HOME to it." \
      "Нужен JDK 17 или новее; установите его или укажите путь в JAVA_HOME."
  fi
  local said version
  said=$("$java" -version 2>&1) || fail "$java does not start: $said" "$java не запускается: $said"
  version=$(sed -n 's/.*version "\([0-9]*\).*/\1/p' <<<"$said" | head -n 1)
  [ "${version:-0}" -ge 17 ] ||
    fail "A JDK 17 or newer is needed, but $java is version ${version:-?}." \
      "Нужен JDK 17 или новее, а $java имеет версию ${version:-?}."
}

# Sets maven: the one on the machine, or the wrapper, which fetches one.
find_maven() {
  if command -v mvn >/dev/null; then maven=mvn; else maven=$home/mvnw; fi
}
