"""JupyterHub on one machine: the course installed once, a learner an account, a server a learner.

Start: .course/hub/python/bin/python -m jupyterhub -f deploy/jupyterhub/jupyterhub_config.py
What to change is at the end; README.md beside this file says when.
"""

import itertools
import json
import os
import pwd
import socket
import sys
from pathlib import Path

from jupyterhub.spawner import LocalProcessSpawner

c = get_config()  # noqa: F821

course = Path(__file__).resolve().parents[2]
proxy = course / ".course/hub/proxy/node_modules/configurable-http-proxy/bin/configurable-http-proxy"
# As install.mjs registered it, for this Python environment.
kernel = json.loads(Path(sys.prefix, "share/jupyter/kernels/course-ts/kernel.json").read_text())
node = kernel["metadata"]["course"]["node"]


def first_ephemeral_port():
    """From here on Linux gives ports to whoever asks for any: kernels do, five each, and all that connects to something."""
    try:
        return int(Path("/proc/sys/net/ipv4/ip_local_port_range").read_text().split()[0])
    except OSError:
        return 32768


# JupyterHub itself asks for any port, and the server takes it seconds later: by then it may be another's. A hub in which twenty started
# at once showed a learner somebody else's server ("404", as the hub takes any answer for a start). So: one after the other, from
# a range that nobody is given.
# Where an administrator has left no such range, it is at least not the same port twice in a row.
lowest_port = max(1024, first_ephemeral_port() - 4000)
ports = itertools.cycle(range(lowest_port, lowest_port + 4000))


def next_port():
    for port in itertools.islice(ports, 4000):
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
                return port
            except OSError:
                pass
    raise RuntimeError("no port is free for a learner's server: stop some servers")


class CourseSpawner(LocalProcessSpawner):
    """JupyterHub's own, but for its port, how a server ends, and what its files are open to."""

    async def start(self):
        self.port = next_port()
        return await super().start()

    async def stop(self, now=False):
        # JupyterHub sends SIGINT first, at which a server ends without ending its kernels (jupyterhub#5150). At SIGTERM it ends both.
        await super().stop(now=True)

    def make_preexec_fn(self, name):
        become = super().make_preexec_fn(name)

        def begin():
            become()
            os.umask(0o077)

        return begin


def close_home(spawner):
    """Many systems make homes that others may read: one learner's answers would be open to all."""
    home = Path(pwd.getpwnam(spawner.user.name).pw_dir)
    mode = home.stat().st_mode & 0o777
    if mode & 0o077:
        spawner.log.warning("%s was open to others (%o): closed", home, mode)
        home.chmod(mode & 0o700)


def learners_that_fit(megabytes_each=345):
    """How many servers may run, from this machine's memory, if a third of the learners compute at once: deploy/README.md has the measurement."""
    total = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**20
    return max(1, int((0.9 * total - 750) / megabytes_each))


c.JupyterHub.spawner_class = CourseSpawner
c.Spawner.cmd = [sys.executable, "-m", "jupyterhub.singleuser"]
c.Spawner.default_url = "/lab"
c.Spawner.pre_spawn_hook = close_home
c.Spawner.environment = {
    "COURSE_CODE_ROOT": str(course),
    "PATH": f"{Path(node).parent}:{sys.prefix}/bin:/usr/local/bin:/usr/bin:/bin",
    # One arena of memory a process: less slack, no slower.
    "MALLOC_ARENA_MAX": "1",
}
# At the start of a class all servers start at once: on two cores ten take 15 s, thirty take 45 s.
c.Spawner.start_timeout = 180
c.Spawner.http_timeout = 180
# One learner more is told that the hub is full, and nobody's kernel is killed for memory.
c.JupyterHub.active_server_limit = int(os.environ.get("COURSE_MAX_LEARNERS", learners_that_fit()))

c.ConfigurableHTTPProxy.command = [node, str(proxy)]

# A server that nobody uses for an hour is stopped; its kernels end before, after 20 minutes (etc/jupyter/jupyter_server_config.json).
c.JupyterHub.load_roles = [
    {
        "name": "idle-culler",
        "scopes": ["list:users", "read:users:activity", "read:servers", "delete:servers"],
        "services": ["idle-culler"],
    }
]
c.JupyterHub.services = [
    {
        "name": "idle-culler",
        "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--timeout=3600", "--cull-every=120"],
    }
]

# ——— what to change ———

# Where the hub keeps its database and its cookie secret: for root only.
data = Path(os.environ.get("COURSE_HUB_DATA", "/var/lib/course-hub"))
data.mkdir(mode=0o700, parents=True, exist_ok=True)
c.JupyterHub.db_url = f"sqlite:///{data}/jupyterhub.sqlite"
c.JupyterHub.cookie_secret_file = str(data / "cookie_secret")

# Passwords travel here: put a web server with HTTPS in front (README.md), and leave this on the loopback interface.
c.JupyterHub.bind_url = "http://127.0.0.1:8000"

# Who may log in: the accounts of this machine that are in the group "course". Another authenticator goes here.
c.JupyterHub.authenticator_class = "pam"
c.PAMAuthenticator.open_sessions = False
c.LocalAuthenticator.allowed_groups = {"course"}
# Teachers who may see all servers, and stop them.
c.Authenticator.admin_users = set()

# Memory limits need more than a process: c.Spawner.mem_limit does nothing here. See README.md.
