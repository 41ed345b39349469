#!/usr/bin/env bash
# Takes the steps of the Dockerfile on this computer, without a container engine: two environments,
# prepare with the one, run with the other, which has no torch.
#   deploy/rehearse.sh FOLDER
set -euo pipefail
work=$(realpath "${1:?name a folder for the rehearsal}")
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}
mkdir -p "$work"
[ -d "$work/icc" ] || { "$python" -m venv "$work/icc" && "$work/icc/bin/pip" install --quiet .; }
[ -d "$work/setup" ] || {
    "$python" -m venv "$work/setup"
    "$work/setup/bin/pip" install --quiet ${TORCH_INDEX:+--extra-index-url "$TORCH_INDEX"} ".[setup]"
}
rm -rf "$work/prepared"
"$work/setup/bin/python" -m knowledge.exporting bundled "$work/prepared/models"
"$work/icc/bin/icc-assistant" library build --data-dir "$work/prepared"

cd "$work"
if "$work/icc/bin/python" -c "import torch" 2>/dev/null; then
    echo "torch is in the environment that runs" >&2
    exit 1
fi
rm -rf "$work/data" && mkdir "$work/data"
export PATH="$work/icc/bin:$PATH" ICC_PREPARED="$work/prepared" ICC_DATA_DIR="$work/data"
for turn in first second; do
    SECONDS=0
    "$OLDPWD/deploy/start.sh" ask "How do we reach parents who do not speak our language?" >"$turn.txt"
    echo "$turn start with an answer: ${SECONDS} s"
done
cmp first.txt second.txt
du -sh "$work/icc" "$work/setup" "$work/prepared"
