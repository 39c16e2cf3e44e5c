#!/bin/bash
# Inside the namespace: installs the course as README.md says, and runs the hub.
set -euo pipefail
node /srv/course/deploy/jupyterhub/install.mjs
exec /srv/course/.course/hub/python/bin/python -m jupyterhub -f /srv/course/deploy/jupyterhub/jupyterhub_config.py "$@"
