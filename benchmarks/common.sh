# Read by the scripts beside it.

say() { printf 'benchmarks: %s\n' "$*" >&2; }

fail() {
  say "$*"
  exit 2
}

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
offline=()
[ -z "${MAVEN_OFFLINE:-}" ] || offline=(-o)

# Sets "class_path" to all that the benchmarks need but their own classes.
build_benchmarks() {
  if [ -z "${NO_BUILD:-}" ]; then
    say 'building'
    mvn -q "${offline[@]}" package -pl benchmarks -am -DskipTests
  fi
  class_path=$(cat benchmarks/target/class-path)
}

fact() { # name, value
  printf -- '- %s: %s\n' "$1" "$2"
}

# Nothing that tells whose machine it is.
machine_facts() {
  fact 'processors' "$(nproc), $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)"
  fact 'memory' "$(awk '/^MemTotal/ { printf "%d MiB", $2 / 1024 }' /proc/meminfo)"
  fact 'kernel' "$(uname -s) $(uname -r)"
  fact 'Java' "$("$java" -version 2>&1 | sed -n 2p)"
  fact 'load before it began' "$(cut -d ' ' -f 1 /proc/loadavg)"
}

# Puts a run's samples in the place of earlier ones of the same tables; other tables stay as they were.
keep_samples() { # new samples, all samples
  touch "$2"
  awk -F '\t' 'NR == FNR { measured[$1]; next } !($1 in measured)' "$1" "$2" | cat - "$1" >"$2.draft"
  mv "$2.draft" "$2"
}

write_report() {
  "$java" -cp "benchmarks/target/classes:$class_path" io.cdsbackup.benchmarks.report.WriteReport \
    benchmarks/target/results docs/performance.md docs/performance.svg
  say 'wrote docs/performance.md and docs/performance.svg'
}
