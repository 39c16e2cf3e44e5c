"""confine.py ROOT FULL|PLAIN -- COMMAND...

Runs COMMAND as a user that nobody else is, with ROOT as its root folder, from a grader that is root and may make no namespaces (a container). FULL adds
Landlock and seccomp, and starts nothing where the kernel has not both. PLAIN adds seccomp where it is to be had. Only the standard library.
What COMMAND started and left behind is killed when it ends, by a process of root's that COMMAND can neither signal nor see.
"""

# Python's own socket and random modules take 15 ms to load, each time a submission's process starts.
import _socket
import ctypes
import os
import resource
import select
import signal
import struct
import sys
import time

libc = ctypes.CDLL(None, use_errno=True)

PR_SET_PDEATHSIG, PR_SET_SECCOMP, PR_SET_NO_NEW_PRIVS = 1, 22, 38
LANDLOCK_CREATE_RULESET, LANDLOCK_ADD_RULE, LANDLOCK_RESTRICT_SELF = 444, 445, 446  # the same on every architecture

ERRNO, ALLOW, KILL = 0x00050000, 0x7FFF0000, 0x80000000
EPERM, EACCES, ENOSYS = 1, 13, 38
NEW_NAMESPACES = 0x7E020000 | 0x80  # of clone: every CLONE_NEW…
X32 = 0x40000000
CLONE3, IO_URING_SETUP = 435, 425

# Per architecture: its audit number, and the system calls that are refused. No sockets of any kind (a pair of them is allowed), no session or
# group of its own (so that a signal to the group reaches all), no namespaces, nothing that outlives the process or looks into another one.
ARCHITECTURES = {
    "x86_64": {
        "audit": 0xC000003E,
        "clone": 56,
        "calls": {
            "socket": 41, "setsid": 112, "setpgid": 109, "unshare": 272, "setns": 308, "ptrace": 101, "process_vm_readv": 310,
            "process_vm_writev": 311, "shmget": 29, "semget": 64, "msgget": 68, "mq_open": 240, "add_key": 248, "request_key": 249,
            "keyctl": 250, "bpf": 321, "perf_event_open": 298, "userfaultfd": 323, "mount": 165, "chroot": 161, "personality": 135,
            "inotify_init1": 294, "fanotify_init": 300, "memfd_create": 319,
        },
    },
    "aarch64": {
        "audit": 0xC00000B7,
        "clone": 220,
        "calls": {
            "socket": 198, "setsid": 157, "setpgid": 154, "unshare": 97, "setns": 268, "ptrace": 117, "process_vm_readv": 270,
            "process_vm_writev": 271, "shmget": 194, "semget": 190, "msgget": 186, "mq_open": 180, "add_key": 217, "request_key": 218,
            "keyctl": 219, "bpf": 280, "perf_event_open": 241, "userfaultfd": 282, "mount": 40, "chroot": 51, "personality": 92,
            "inotify_init1": 26, "fanotify_init": 262, "memfd_create": 279,
        },
    },
}


def stop(message):
    sys.exit("confine: " + message)


def must(result, what):
    if result < 0:
        stop(what + ": " + os.strerror(ctypes.get_errno()))
    return result


# Numbers that no system gives to anybody (systemd's table of users calls them unused), and that a container with 65,536 users has.
FIRST_USER, LAST_USER = 60578, 61183


def free_user():
    """A user that runs nothing, and what claims it for this grader's machine until it is closed."""
    count = LAST_USER - FIRST_USER + 1
    start = int.from_bytes(os.urandom(4), "little")
    busy = {owner(pid) for pid in os.listdir("/proc") if pid.isdigit()}
    for step in range(count):
        uid = FIRST_USER + (start + step) % count
        claim = _socket.socket(_socket.AF_UNIX)
        try:
            # A name, not a file: only one can have it, and it goes with who has it.
            claim.bind("\0confine-%d" % uid)
        except OSError:
            claim.close()
            continue
        if uid not in busy:
            return uid, claim
        claim.close()
    stop("no user is free")


def owner(pid):
    try:
        return os.stat("/proc/" + pid).st_uid
    except OSError:
        return None


def sweep_after(parent, uid, claim):
    """Forks a process of root's that waits for this one's end, and kills what the user then still runs."""
    if os.fork() != 0:
        return
    # A session of its own: a signal to the submission's group does not reach it.
    os.setsid()
    os.closerange(0, claim)
    os.closerange(claim + 1, 1024)
    wait_for_end(parent)
    if os.fork() == 0:
        os.setgroups([])
        os.setresuid(uid, uid, uid)
        # Until nobody is left that a signal could reach.
        for _ in range(1000):
            try:
                os.kill(-1, signal.SIGKILL)
            except ProcessLookupError:
                break
        os._exit(0)
    os.wait()
    os._exit(0)


def wait_for_end(parent):
    # A signal at the parent's death (PR_SET_PDEATHSIG) would never come: it is sent with the rights of the one who dies.
    try:
        process = os.pidfd_open(parent)
        if os.getppid() == parent:
            select.select([process], [], [])
    except (AttributeError, OSError):
        # Python before 3.9, Linux before 5.3.
        while os.getppid() == parent:
            time.sleep(0.05)


def become(uid):
    os.setgroups([])
    os.setresgid(uid, uid, uid)
    os.setresuid(uid, uid, uid)
    # Another user's processes count together over all containers of a machine: enough for Node's threads, too few for a fork bomb.
    resource.setrlimit(resource.RLIMIT_NPROC, (64, 64))
    resource.setrlimit(resource.RLIMIT_MSGQUEUE, (0, 0))
    # After the change of user, which clears it.
    libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    must(libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), "no_new_privs")


def landlock():
    """From here on: read and run what lies below the root folder, and nothing else."""
    abi = libc.syscall(LANDLOCK_CREATE_RULESET, None, 0, 1)
    if abi < 1:
        stop("this kernel has no Landlock")
    files = 0x1FFF | (0x2000 if abi >= 2 else 0) | (0x4000 if abi >= 3 else 0) | (0x8000 if abi >= 5 else 0)
    # Connecting and listening (from 4 on), signals and abstract sockets to processes outside (from 6 on).
    attributes = struct.pack("<QQQ", files, 3 if abi >= 4 else 0, 3 if abi >= 6 else 0)
    size = 8 if abi < 4 else 16 if abi < 6 else 24
    rules = must(libc.syscall(LANDLOCK_CREATE_RULESET, attributes, size, 0), "Landlock's rules")
    root = os.open("/", os.O_PATH)
    execute, read_file = 0x1, 0x4
    must(libc.syscall(LANDLOCK_ADD_RULE, rules, 1, struct.pack("<Qi", execute | read_file, root), 0), "Landlock's rule")
    must(libc.syscall(LANDLOCK_RESTRICT_SELF, rules, 0), "Landlock")
    os.close(root)
    os.close(rules)


def program(machine):
    """The seccomp filter, in the kernel's own instructions."""
    op = lambda code, true, false, k: struct.pack("<HBBI", code, true, false, k)
    load = lambda offset: op(0x20, 0, 0, offset)
    equal = lambda k, true, false: op(0x15, true, false, k)
    answer = lambda what: op(0x06, 0, 0, what)
    lines = [load(4), equal(machine["audit"], 1, 0), answer(KILL), load(0)]
    lines += [op(0x35, 0, 1, X32), answer(KILL)]
    for number in machine["calls"].values():
        lines += [equal(number, 0, 1), answer(ERRNO | EACCES)]
    # Their work cannot be seen from here; whoever asks for them has another way.
    for number in (CLONE3, IO_URING_SETUP):
        lines += [equal(number, 0, 1), answer(ERRNO | ENOSYS)]
    lines += [equal(machine["clone"], 0, 3), load(16), op(0x45, 0, 1, NEW_NAMESPACES), answer(ERRNO | EPERM)]
    return b"".join(lines) + answer(ALLOW)


def seccomp():
    machine = ARCHITECTURES.get(os.uname().machine)
    if machine is None:
        return "no list of system calls for " + os.uname().machine
    code = program(machine)
    buffer = ctypes.create_string_buffer(code, len(code))
    header = ctypes.create_string_buffer(struct.pack("<HxxxxxxQ", len(code) // 8, ctypes.addressof(buffer)))
    if libc.prctl(PR_SET_SECCOMP, 2, header, 0, 0) < 0:
        return os.strerror(ctypes.get_errno())
    return None


def main():
    root, kind, command = sys.argv[1], sys.argv[2], sys.argv[4:]
    if os.geteuid() != 0:
        stop("only root can become another user")
    uid, claim = free_user()
    sweep_after(os.getpid(), uid, claim.fileno())
    claim.close()
    os.closerange(5, 1024)
    os.chroot(root)
    os.chdir("/")
    become(uid)
    if kind == "FULL":
        landlock()
    refused = seccomp()
    if refused and kind == "FULL":
        stop("seccomp: " + refused)
    os.execve(command[0], command, {})


try:
    main()
except OSError as error:
    stop(str(error))
