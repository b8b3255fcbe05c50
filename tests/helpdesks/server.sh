# What both recipes share. Sourced, never run: the recipe sets `name`, `port`,
# `url`, `process` (a word of the server's command line) and `data`.

# Root, or someone who can become root without being asked.
as_root() {
  if [[ $(id -u) == 0 ]]; then "$@"; else sudo -n "$@"; fi
}

# A first answer over HTTP; bash alone, since curl may not be installed.
answers() {
  local line=
  { exec 3<>"/dev/tcp/127.0.0.1/$port"; } 2>/dev/null || return 1
  printf 'GET / HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n' >&3
  read -r -t 20 line <&3 || true
  exec 3>&- 3<&-
  [[ $line == HTTP/* ]]
}

# The pid may long belong to someone else: look before believing it.
is_running() {
  [[ -s $data/pid ]] && tr '\0' ' ' 2>/dev/null <"/proc/$(<"$data/pid")/cmdline" | grep -q "$process"
}

# Ends with the READY line of a server that runs already; fails if another has the port.
reuse_or_go_on() {
  if is_running && [[ -s $data/ready ]]; then
    cat "$data/ready"
    exit 0
  fi
  if answers; then
    echo "Port $port is already in use. Set another one, or stop what uses it." >&2
    exit 1
  fi
}

# Installs Debian packages that are missing, and nothing else. With INSTALL_ONLY
# set the recipe ends there.
install_missing() {
  local missing=() package
  # Two products may be started at once, and apt doesn't wait for the lock on its package lists.
  # A service that a package starts must not take this lock with it.
  exec 8>"${TMPDIR:-/tmp}/baton-packages-$(id -u).lock"
  flock 8
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' ||
      missing+=("$package")
  done
  if ((${#missing[@]} > 0)); then
    command -v apt-get >/dev/null || {
      echo "$name needs Debian or Ubuntu, whose packages it is made of." >&2
      exit 1
    }
    if declare -F before_install >/dev/null; then before_install 8>&-; fi
    as_root env DEBIAN_FRONTEND=noninteractive "${install_env[@]}" apt-get -qq -y \
      -o DPkg::Lock::Timeout=600 install --no-install-recommends "${missing[@]}" >&2 8>&-
  fi
  exec 8>&-
  if [[ -n ${INSTALL_ONLY:-} ]]; then exit 0; fi
}

refresh_package_lists() {
  as_root apt-get -qq -o DPkg::Lock::Timeout=600 update >&2
}

# Runs one step of the setup; its log is shown only if it fails.
step() {
  "$@" >>"$data/setup.log" 2>&1 || {
    tail -40 "$data/setup.log" >&2
    exit 1
  }
}

# Starts the server in a session of its own and waits for its first answer.
serve() {
  setsid "$@" >"$data/server.log" 2>&1 </dev/null 9>&- &
  echo $! >"$data/pid"
  for _ in $(seq 240); do
    if answers; then
      echo "READY url=$url/ user=agent password=agent-pass-1 data=$data" | tee "$data/ready"
      exit 0
    fi
    # Not is_running: the process carries this script's name until it has become the server.
    kill -0 "$(<"$data/pid")" 2>/dev/null || break
    sleep 0.5
  done
  tail -40 "$data/server.log" >&2
  exit 1
}

# Ends the server that was started in `data`, and nothing else.
stop_server() {
  if is_running; then
    local pid
    pid=$(<"$data/pid")
    kill "$pid"
    for _ in $(seq 100); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
  else
    echo "$name is not running in $data." >&2
  fi
  rm -f "$data/pid" "$data/ready"
}

# One start at a time per directory: the second finds the first one's server.
open_data() {
  data=${1:?usage: start DATA_DIR}
  mkdir -p "$data"
  data=$(cd "$data" && pwd)
  exec 9>"$data/lock"
  flock 9
}
