# SPDX-License-Identifier: MIT
# fetch.sh: sources of real programs, by `apt-get source' with a list and a
# state of our own, so that the system's apt is only read, never changed.
# What has been fetched once stays in $WORLD/sources and is not asked for
# again: with a filled cache the network is not needed.
#
# Read by lib.sh.  Uses $WORLD, the cache folder.

# Print the deb-src lines of the archives of Debian that apt is configured for.
deb_src_lines ()
{
  apt-get indextargets \
    --format '$(LABEL)|deb-src $(REPO_URI) $(RELEASE) $(COMPONENT)' \
    'Created-By: Packages' |
    sed -n 's,/* \([^ ]* [^ ]*\)$, \1,; s/^Debian[^|]*|//p' | sort -u
}

# apt-get with the private list and state.
private_apt ()
{
  apt-get -q -o Dir::State="$WORLD/apt" -o Dir::Cache="$WORLD/apt" \
    -o Dir::Etc::SourceList="$WORLD/apt/sources.list" \
    -o Dir::Etc::SourceParts=/dev/null -o APT::Sandbox::User="$(id -un)" "$@"
}

# Read the lists of sources, once a run.
update_lists ()
{
  test -z "$lists_are_new" || return 0
  mkdir -p "$WORLD/apt/lists/partial" "$WORLD/apt/archives/partial"
  deb_src_lines >"$WORLD/apt/sources.list"
  test -s "$WORLD/apt/sources.list" ||
    fatal "no archive of Debian in apt's configuration, or no lists: \
try 'apt-get update'"
  private_apt update >"$WORLD/apt/log" 2>&1 ||
    fatal "cannot read the lists of sources, see '$WORLD/apt/log'"
  lists_are_new=yes
}

# Download the source package $1 in version $2, or, if the archive has moved on,
# in its newest version, into $WORLD/sources/$1.
download ()
{
  update_lists
  folder=$WORLD/sources/$1
  rm -rf "$folder.part"
  mkdir -p "$folder.part"
  (
    cd "$folder.part" &&
      { private_apt --download-only source "$1=$2" ||
          private_apt --download-only source "$1"; }
  ) >>"$WORLD/apt/log" 2>&1 ||
    fatal "cannot fetch the source of '$1', see '$WORLD/apt/log'"
  mv "$folder.part" "$folder"
}

# Have the source package $1 in $WORLD/sources/$1; say if its version is not $2.
fetch ()
{
  ls "$WORLD/sources/$1"/*.dsc >/dev/null 2>&1 || download "$1" "$2"
  test "$(fetched_version "$1")" = "$2" ||
    echo "note: $1 $(fetched_version "$1") in the place of $2"
}

# The version of the source package $1 in the cache.
fetched_version ()
{
  sed -n 's/^Version: //p' "$WORLD/sources/$1"/*.dsc | head -n 1
}

# Unpack the source package $1, Debian's patches applied, as a new folder $2.
unpack ()
{
  rm -rf "$2"
  mkdir -p "$(dirname "$2")"
  dpkg-source --no-check --no-copy --extract "$WORLD/sources/$1"/*.dsc "$2" \
    >"$2.log" 2>&1 || fatal "cannot unpack '$1', see '$2.log'"
}
