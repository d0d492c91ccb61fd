#!/bin/sh
# The libraries Qt needs from the system, on Debian and Ubuntu. Installed when root, otherwise the line to run is
# printed. Elsewhere (macOS, Windows, other Linuxes) nothing is done: PySide6 brings what it needs, or says what is missing.
set -eu
packages="libegl1 libgl1 libxkbcommon0 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libxcb-cursor0
libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0
libxcb-xfixes0 libxcb-xkb1 fonts-dejavu-core"
command -v dpkg-query >/dev/null 2>&1 || exit 0
missing=""
for package in $packages python3-venv; do
    if [ "$package" = python3-venv ]; then
        "${PYTHON:-python3}" -c 'import ensurepip' 2>/dev/null && continue
    else
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' && continue
    fi
    missing="$missing $package"
done
[ -n "$missing" ] || exit 0
if [ "$(id -u)" = 0 ]; then
    echo "Installing the system libraries Qt needs:$missing"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
else
    echo "Qt needs system libraries that are not installed. Run this line, then try again:"
    echo "    sudo apt-get install$missing"
    exit 1
fi
