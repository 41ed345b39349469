#!/bin/sh
# Gives a new data directory the prepared model and index of the image, then starts the command.
# Several containers may share the directory: each part is complete before it has its final name,
# and whoever comes second leaves what is there.
set -eu
prepared=${ICC_PREPARED:-/opt/prepared}
for part in models index; do
    if [ -d "$prepared/$part" ] && [ ! -d "$ICC_DATA_DIR/$part" ]; then
        copy=$(mktemp -d "$ICC_DATA_DIR/.$part-XXXXXX")
        cp -R "$prepared/$part/." "$copy"
        mv -T "$copy" "$ICC_DATA_DIR/$part" 2>/dev/null || rm -rf "$copy"
    fi
done
unset ICC_PREPARED
exec icc-assistant "$@"
