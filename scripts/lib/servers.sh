# Installs and starts the servers that the tests need: private, on free ports, in a folder of the caller's.
needed=()

# need COMMAND PACKAGE: notes the Debian package when the command is not here.
need() {
    if [ "$1" = postgres ]; then
        ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1 || needed+=("$2")
    else
        command -v "$1" >/dev/null 2>&1 || needed+=("$2")
    fi
}

# need_font PACKAGE: pages and pictures with Chinese need a Chinese font.
need_font() {
    fc-list :lang=zh 2>/dev/null | grep -q . || needed+=("$1")
}

install_needed() {
    [ ${#needed[@]} -eq 0 ] && return 0
    if [ "$(id -u)" -ne 0 ]; then
        echo "These Debian packages are missing: ${needed[*]}" >&2
        echo "Install them first: sudo apt-get install ${needed[*]}" >&2
        return 1
    fi
    echo "Installing ${needed[*]}"
    # Two runs at once would fight over the package database.
    (flock 6 && apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${needed[@]}") 6>/var/lock/weliaison-apt.lock >/dev/null || {
        echo "Could not install ${needed[*]}" >&2
        return 1
    }
}

free_port() {
    python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# wait_for SECONDS COMMAND...: until the command succeeds.
wait_for() {
    local until=$((SECONDS + $1))
    shift
    until "$@" >/dev/null 2>&1; do
        [ $SECONDS -lt $until ] || return 1
        sleep 0.1
    done
}

start_redis() {
    mkdir -p "$1"
    for _ in 1 2 3; do
        redis_port=$(free_port)
        redis-server --port "$redis_port" --bind 127.0.0.1 --dir "$1" --save "" --appendonly no --daemonize no >"$1/log" 2>&1 &
        redis_pid=$!
        wait_for 10 redis-cli -p "$redis_port" ping && return 0
        kill "$redis_pid" 2>/dev/null
    done
    echo "Redis did not start:" >&2
    cat "$1/log" >&2
    return 1
}

# PostgreSQL refuses to run as root: it runs as its own user then, and as ourselves otherwise.
as_postgres() {
    if [ "$(id -u)" -eq 0 ]; then
        runuser -u postgres -- "$@"
    else
        "$@"
    fi
}

start_postgres() {
    local bin
    bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
    mkdir -p "$1/socket"
    chmod 755 "$(dirname "$1")"
    [ "$(id -u)" -eq 0 ] && chown -R postgres "$1"
    postgres_socket="$1/socket"
    postgres_port=$(free_port)
    postgres_data="$1/data"
    postgres_bin=$bin
    (cd / && as_postgres "$bin/initdb" -D "$postgres_data" -U weliaison -A trust -E UTF8 --locale=C.UTF-8) >"$1.log" 2>&1 &&
        (cd / && as_postgres "$bin/pg_ctl" -D "$postgres_data" -w -t 60 -l "$postgres_data/log" -o "-k $postgres_socket -p $postgres_port -c listen_addresses='' -c fsync=off -c max_connections=200" start) >>"$1.log" 2>&1 &&
        (cd / && as_postgres "$bin/createdb" -h "$postgres_socket" -p "$postgres_port" -U weliaison weliaison) >>"$1.log" 2>&1 || {
        echo "PostgreSQL did not start:" >&2
        cat "$1.log" >&2
        return 1
    }
}

stop_servers() {
    [ -n "${redis_pid:-}" ] && kill "$redis_pid" 2>/dev/null
    [ -n "${postgres_data:-}" ] && (cd / && as_postgres "$postgres_bin/pg_ctl" -D "$postgres_data" -m immediate stop) >/dev/null 2>&1
    return 0
}
