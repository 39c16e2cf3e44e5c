"""container.py FOLDER [--no-seccomp] [--no-landlock] [--half] [--ro PATH]... -- COMMAND...

Runs COMMAND as root in what Docker makes by default, without Docker: namespaces for processes, mounts, network and IPC; a root folder of its own;
Docker's 14 capabilities; and a filter that refuses the system calls which Docker's default profile refuses to root without CAP_SYS_ADMIN. FOLDER
is /autograder inside. --ro makes a path of the machine visible, read-only. --no-seccomp and --no-landlock refuse these two as well, as old
kernels do. --half gives it half a core and 768 MB, as Gradescope does, by control groups. For tests; only as root.
"""

import ctypes
import fcntl
import os
import platform
import signal
import socket
import struct
import sys
import time

libc = ctypes.CDLL(None, use_errno=True)

CLONE_NEWNS, CLONE_NEWUTS, CLONE_NEWIPC, CLONE_NEWPID, CLONE_NEWNET = 0x20000, 0x4000000, 0x8000000, 0x20000000, 0x40000000
MS_RDONLY, MS_NOSUID, MS_NODEV, MS_NOEXEC, MS_REMOUNT, MS_BIND, MS_REC, MS_PRIVATE = 1, 2, 4, 8, 32, 4096, 16384, 1 << 18
PR_CAPBSET_DROP, PR_SET_SECCOMP = 24, 22

# chown, dac_override, fowner, fsetid, kill, setgid, setuid, setpcap, net_bind_service, net_raw, sys_chroot, mknod, audit_write, setfcap
DOCKER_CAPABILITIES = {0, 1, 3, 4, 5, 6, 7, 8, 10, 13, 18, 27, 29, 31}

# x86_64. From Docker's default.json: what is allowed only with CAP_SYS_ADMIN and its like, or not at all.
REFUSED = {
    "unshare": 272, "setns": 308, "mount": 165, "umount2": 166, "pivot_root": 155, "keyctl": 250, "add_key": 248, "request_key": 249, "bpf": 321,
    "perf_event_open": 298, "userfaultfd": 323, "open_by_handle_at": 304, "name_to_handle_at": 303, "kexec_load": 246, "kexec_file_load": 320,
    "init_module": 175, "finit_module": 313, "delete_module": 176, "swapon": 167, "swapoff": 168, "reboot": 169, "syslog": 103, "quotactl": 179,
    "acct": 163, "settimeofday": 164, "clock_settime": 227, "iopl": 172, "ioperm": 173, "lookup_dcookie": 212, "vhangup": 153, "uselib": 134,
    "move_pages": 279, "mbind": 237, "set_mempolicy": 238, "get_mempolicy": 239, "sethostname": 170, "setdomainname": 171, "open_tree": 428,
    "move_mount": 429, "fsopen": 430, "fsconfig": 431, "fsmount": 432, "fspick": 433, "mount_setattr": 442, "fanotify_init": 300,
    "io_uring_setup": 425, "io_uring_enter": 426, "io_uring_register": 427,
}
SECCOMP, PRCTL, CLONE, CLONE3, LANDLOCK_CREATE_RULESET = 317, 157, 56, 435, 444
NEW_NAMESPACES = 0x7E020000
ERRNO, ALLOW, EPERM, ENOSYS, EINVAL = 0x00050000, 0x7FFF0000, 1, 38, 22


def must(result, what):
    if result < 0:
        sys.exit("container: %s: %s" % (what, os.strerror(ctypes.get_errno())))


def mount(source, target, kind, flags, data=None):
    encode = lambda text: text.encode() if text else None
    must(libc.mount(encode(source), encode(target), encode(kind), flags, encode(data)), "mount " + target)


def bind(path, target, read_only):
    if os.path.isdir(path):
        os.makedirs(target, exist_ok=True)
    else:
        os.makedirs(os.path.dirname(target), exist_ok=True)
        open(target, "a").close()
    mount(path, target, None, MS_BIND | MS_REC)
    if read_only:
        mount(None, target, None, MS_REMOUNT | MS_BIND | MS_RDONLY | MS_NOSUID)


def new_root(folder, visible):
    """A root folder in memory: the system's programs to read, /proc, a small /dev, an own /tmp, and `folder` as /autograder."""
    mount(None, "/", None, MS_REC | MS_PRIVATE)
    root = "/mnt"
    mount("tmpfs", root, "tmpfs", 0, "mode=755")
    for path in ["/usr", "/etc"]:
        bind(path, root + path, True)
    for name in ["bin", "sbin", "lib", "lib64"]:
        if os.path.islink("/" + name):
            os.symlink(os.readlink("/" + name), root + "/" + name)
        elif os.path.isdir("/" + name):
            bind("/" + name, root + "/" + name, True)
    for name in ["null", "zero", "full", "random", "urandom"]:
        bind("/dev/" + name, root + "/dev/" + name, False)
    for name, mode in [("/tmp", "1777"), ("/var/tmp", "1777"), ("/dev/shm", "1777"), ("/run", "755"), ("/root", "700")]:
        os.makedirs(root + name, exist_ok=True)
        mount("tmpfs", root + name, "tmpfs", MS_NOSUID | MS_NODEV, "mode=" + mode)
    for path in visible:
        bind(path, root + path, True)
    bind(folder, root + "/autograder", False)
    os.makedirs(root + "/proc")
    mount("proc", root + "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC)
    os.makedirs(root + "/old")
    must(libc.pivot_root((root).encode(), (root + "/old").encode()), "pivot_root")
    os.chdir("/")
    must(libc.umount2(b"/old", 2), "umount")
    os.rmdir("/old")


def loopback():
    """Brings up the network's only device, so that servers of the container can be reached from inside it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        fcntl.ioctl(any_socket, 0x8914, struct.pack("16sh14x", b"lo", 1 | 64))


def docker_capabilities():
    for capability in range(64):
        if capability not in DOCKER_CAPABILITIES and libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) < 0:
            break
    bits = sum(1 << each for each in DOCKER_CAPABILITIES)
    header = struct.pack("<Ii", 0x20080522, 0)
    low, high = bits & 0xFFFFFFFF, bits >> 32
    must(libc.capset(header, struct.pack("<6I", low, low, 0, high, high, 0)), "capset")


def docker_seccomp(no_seccomp, no_landlock):
    op = lambda code, true, false, k: struct.pack("<HBBI", code, true, false, k)
    load = lambda offset: op(0x20, 0, 0, offset)
    equal = lambda k, true, false: op(0x15, true, false, k)
    refuse = lambda number, error: equal(number, 0, 1) + op(0x06, 0, 0, ERRNO | error)
    code = load(0) + b"".join(refuse(number, EPERM) for number in REFUSED.values()) + refuse(CLONE3, ENOSYS)
    if no_landlock:
        code += refuse(LANDLOCK_CREATE_RULESET, ENOSYS)
    if no_seccomp:
        code += refuse(SECCOMP, EINVAL)
        code += equal(PRCTL, 0, 4) + load(16) + equal(PR_SET_SECCOMP, 0, 1) + op(0x06, 0, 0, ERRNO | EINVAL) + load(0)
    code += equal(CLONE, 0, 3) + load(16) + op(0x45, 0, 1, NEW_NAMESPACES) + op(0x06, 0, 0, ERRNO | EPERM)
    code += op(0x06, 0, 0, ALLOW)
    buffer = ctypes.create_string_buffer(code, len(code))
    filter_program = ctypes.create_string_buffer(struct.pack("<HxxxxxxQ", len(code) // 8, ctypes.addressof(buffer)))
    must(libc.syscall(SECCOMP, 1, 0, filter_program), "seccomp")


HALF = {
    "cpu": {"cpu.cfs_period_us": "100000", "cpu.cfs_quota_us": "50000"},
    "memory": {"memory.limit_in_bytes": str(768 << 20)},
    # Version 2: one tree for all.
    "": {"cpu.max": "50000 100000", "memory.max": str(768 << 20)},
}


def half_a_core():
    """Moves this process into control groups of its own, and returns how to leave each: later their folders cannot be seen from here."""
    groups = []
    name = "container-%d" % os.getpid()
    version_2 = os.path.exists("/sys/fs/cgroup/cgroup.controllers")
    for controller in [""] if version_2 else ["cpu", "memory"]:
        above = os.path.join("/sys/fs/cgroup", controller)
        groups.append((os.open(above, os.O_RDONLY), name, os.open(os.path.join(above, "cgroup.procs"), os.O_WRONLY)))
        os.mkdir(os.path.join(above, name))
        for file_name, value in [*HALF[controller].items(), ("cgroup.procs", str(os.getpid()))]:
            with open(os.path.join(above, name, file_name), "w") as file:
                file.write(value)
    return groups


def leave(groups):
    for above, name, members in groups:
        os.write(members, str(os.getpid()).encode())
        for _ in range(50):
            try:
                os.rmdir(name, dir_fd=above)
                break
            except OSError:
                # What was killed is not yet gone.
                time.sleep(0.1)


def arguments():
    folder, *rest = sys.argv[1:]
    split = rest.index("--")
    options, command = rest[:split], rest[split + 1 :]
    visible = [options[k + 1] for k, word in enumerate(options) if word == "--ro"]
    return folder, visible, "--no-seccomp" in options, "--no-landlock" in options, "--half" in options, command


def first_process(command):
    """Process 1: starts the command, ends with it, and ends all the others by that. Like many a process 1 it reaps nobody else."""
    child = os.fork()
    if child == 0:
        os.environ.clear()
        os.environ.update({"PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root"})
        os.execvp(command[0], command)
    _, status = os.waitpid(child, 0)
    os._exit(os.WEXITSTATUS(status) if os.WIFEXITED(status) else 128 + os.WTERMSIG(status))


def main():
    folder, visible, no_seccomp, no_landlock, half, command = arguments()
    if platform.machine() != "x86_64":
        sys.exit("container: the system calls are listed for x86_64 only")
    groups = half_a_core() if half else []
    must(libc.unshare(CLONE_NEWNS | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWPID | CLONE_NEWNET), "unshare")
    inside = os.fork()
    if inside:
        signal.signal(signal.SIGTERM, lambda *_: os.kill(inside, signal.SIGKILL))
        _, status = os.waitpid(inside, 0)
        leave(groups)
        sys.exit(os.WEXITSTATUS(status) if os.WIFEXITED(status) else 128 + os.WTERMSIG(status))
    libc.prctl(1, signal.SIGKILL, 0, 0, 0)
    new_root(folder, visible)
    loopback()
    # In this order, and without no_new_privs, as Docker: the filter needs CAP_SYS_ADMIN.
    docker_seccomp(no_seccomp, no_landlock)
    docker_capabilities()
    first_process(command)


main()
