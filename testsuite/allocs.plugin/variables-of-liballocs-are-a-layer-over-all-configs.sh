# SPDX-License-Identifier: MIT
# liballocs' environment variables are a layer over ALLOCS_CONFIG, with which
# the stamp of `allocs flags' agrees; a mistake is an error at its place in the
# variable, and so is a signature that does not fit.
. "$here/helpers" 2>/dev/null
