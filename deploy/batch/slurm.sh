#!/bin/bash
# A class on a SLURM cluster, in 20 parts:   SECRET=… CLASS=… OUT=… bash deploy/batch/slurm.sh
# Run from the clone, set up (npm run setup) on a disk that all nodes see. CLASS, OUT and SECRET (a file) lie on it too.
set -euo pipefail
: "${CLASS:?the folder of submissions}" "${OUT:?the folder for results}" "${SECRET:?the file of the class secret}"
PARTS=${PARTS:-20}
if [ -z "${SLURM_JOB_ID:-}" ]; then
  export CLASS OUT SECRET PARTS
  # The journal keeps what is graded, so a part that is requeued goes on where it was.
  parts=$(sbatch --parsable --requeue --array="1-$PARTS" --cpus-per-task=2 --mem=4G --time=4:00:00 "$0")
  sbatch --dependency="afterany:$parts" --cpus-per-task=1 --mem=2G --time=0:30:00 --export=ALL,MERGE=1 "$0"
  exit
fi
cd "${SLURM_SUBMIT_DIR:-.}"
common=("$CLASS" --out "$OUT" --secret "$SECRET")
if [ -n "${MERGE:-}" ]; then
  npm run grade -- "${common[@]}" --merge # n submissions in, n results out; exit code 3 if any is missing
else
  npm run grade -- "${common[@]}" --shard "$SLURM_ARRAY_TASK_ID/$PARTS"
fi
