# Sourced by the other commands here: finds JDK 25 or later and Maven, and builds what is missing or stale.
# Sets $java_home; offers build_if_needed.

root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P)
built="$root/platform/launcher/target/built"

say() { printf '%s\n' "$*"; }

major_of() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
  version=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  if [ -z "$version" ]; then
    version=$("$1/bin/java" -version 2>&1 | sed -n '1s/.*"\([0-9]*\).*/\1/p')
  fi
  [ -n "$version" ] && printf '%s\n' "$version"
}

find_jdk() {
  on_path=$(command -v java 2>/dev/null || true)
  if [ -n "$on_path" ]; then
    on_path=$(readlink -f "$on_path" 2>/dev/null || printf '%s' "$on_path")
    on_path=${on_path%/bin/java}
  fi
  for candidate in "${JAVA_HOME:-}" "$on_path" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$candidate" ] || continue
    found=$(major_of "$candidate") || continue
    if [ "$found" -ge 25 ]; then
      java_home=$candidate
      return 0
    fi
  done
  say "Нужен JDK 25 или новее: его нет ни в JAVA_HOME, ни в PATH, ни в /usr/lib/jvm. Установите, например, Temurin 25 и повторите."
  say "JDK 25 or later is needed: none in JAVA_HOME, on PATH or in /usr/lib/jvm. Install one, for example Temurin 25, and try again."
  exit 1
}

find_maven() {
  if [ -x "$root/mvnw" ]; then
    maven="$root/mvnw"
  elif [ -n "${MAVEN_HOME:-}" ] && [ -x "$MAVEN_HOME/bin/mvn" ]; then
    maven="$MAVEN_HOME/bin/mvn"
  else
    maven=$(command -v mvn 2>/dev/null || true)
  fi
  if [ -z "$maven" ]; then
    say "Нужен Maven 3.8 или новее: команды mvn нет в PATH. Установите пакет maven и повторите."
    say "Maven 3.8 or later is needed: there is no mvn on PATH. Install the package maven and try again."
    exit 1
  fi
}

# Whether the program is missing or any source is newer than the last build.
stale() {
  [ -f "$built" ] && [ -f "$root/platform/app/target/nastavnik.jar" ] && [ -f "$root/platform/launcher/target/class-path" ] && [ -f "$root/platform/bench/target/class-path" ] && [ -f "$root/platform/operator/target/class-path" ] || return 0
  newer=$(find "$root/pom.xml" "$root/modules" "$root/platform" \
    \( -name target -o -path '*/src/test' \) -prune -o -type f -newer "$built" -print 2>/dev/null | head -n 1)
  [ -n "$newer" ]
}

tell_downloads() {
  repository=${NASTAVNIK_MAVEN_REPOSITORY:-$HOME/.m2/repository}
  if ! ls "$repository"/org/keycloak/keycloak-quarkus-dist/*/*.zip >/dev/null 2>&1; then
    say "Первый запуск. Maven скачает около 500 МБ: Keycloak 177 МБ, PostgreSQL 15 МБ, остальное — библиотеки и"
    say "инструменты сборки. Это делается один раз; дальше интернет не нужен. Сборка занимает несколько минут."
  fi
}

build_if_needed() {
  stale || return 0
  find_maven
  tell_downloads
  mkdir -p "$root/platform/launcher/target"
  log="$root/platform/launcher/target/build.log"
  : >"$built.begun"
  say "Собираю программу (журнал: ${log#"$root"/})"
  (cd "$root" && JAVA_HOME=$java_home exec "$maven" -B -Dmaven.test.skip=true -pl platform/app,platform/launcher,platform/bench,platform/operator -am package) >"$log" 2>&1 &
  building=$!
  trap 'kill $building 2>/dev/null; exit 130' INT TERM
  told=
  while kill -0 "$building" 2>/dev/null; do
    now=$(sed -n 's/^\[INFO\] Building \([^ ]*\) .*\(\[[0-9/]*\]\)$/\2 \1/p' "$log" | tail -n 1)
    if [ -n "$now" ] && [ "$now" != "$told" ]; then
      say "       $now"
      told=$now
    fi
    sleep 1
  done
  if ! wait "$building"; then
    tail -n 30 "$log"
    say "Сборка не удалась; весь журнал в $log"
    exit 1
  fi
  trap - INT TERM
  mv "$built.begun" "$built"
}

# Runs a main class with the class path of a module (launcher, bench or operator) in place of this shell. What lives for
# seconds starts sooner with the quick compiler alone; what is measured sets $compiler empty, since schools' servers have both.
run() {
  module=$1
  main=$2
  shift 2
  export CLASSPATH="$root/platform/$module/target/classes:$(cat "$root/platform/$module/target/class-path")"
  exec "$java_home/bin/java" -Xmx${heap-256m} -XX:+UseSerialGC ${compiler--XX:TieredStopAtLevel=1} -Dnastavnik.root="$root" "$main" "$@"
}
