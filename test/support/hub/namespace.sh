#!/bin/bash
# namespace.sh COURSE FOLDER NAME:UID… -- COMMAND…: runs COMMAND with accounts of its own and with the course at /srv/course, for nobody
# else to see (`unshare --mount`). Their password is "let-me-in"; their homes are below FOLDER and open to others, as some systems make them.
set -euo pipefail
course=$1 folder=$2
shift 2
users=()
while [ "$1" != -- ]; do users+=("$1"); shift; done
shift

mkdir -p "$folder/etc" "$folder/home" "$course/.course/hub-test"
cp -p /etc/passwd /etc/group /etc/shadow "$folder/etc/"
hash=$(openssl passwd -6 let-me-in)
names=
for user in "${users[@]}"; do
  name=${user%:*} uid=${user#*:}
  home=$folder/home/$name
  echo "$name:x:$uid:$uid::$home:/bin/bash" >> "$folder/etc/passwd"
  echo "$name:x:$uid:" >> "$folder/etc/group"
  echo "$name:$hash:20000:0:99999:7:::" >> "$folder/etc/shadow"
  names+=${names:+,}$name
  mkdir -p "$home" && chown "$uid:$uid" "$home" && chmod 755 "$home"
done
echo "course:x:42000:$names" >> "$folder/etc/group"
# An account that is not in the group.
echo "stranger:x:42099:42099::/nonexistent:/bin/bash" >> "$folder/etc/passwd"
echo "stranger:$hash:20000:0:99999:7:::" >> "$folder/etc/shadow"

for file in passwd group shadow; do mount --bind "$folder/etc/$file" "/etc/$file"; done
mount -t tmpfs -o mode=755 none /srv
mkdir /srv/course
mount --bind "$course" /srv/course
# What install.mjs makes: apart from an installation that this clone may really serve.
mkdir -p /srv/course/.course/hub
mount --bind "$course/.course/hub-test" /srv/course/.course/hub
cd /
exec "$@"
