# allocs: identities for allocators, wrappers and allocation sites.
#
# Settings, given as `make NAME=value':
#   CC, CXX    the compiler the plugin is for, and the one that builds it
#   prefix     where `make install' puts things [/usr/local]
#   plugindir, loaddir  where GCC looks for -fplugin=allocs and -fplugin=allocs.so
#   DESTDIR    put in front of all that, for packagers
#   V=1        show the commands
#   CFLAGS, CXXFLAGS  optimization and debugging [-O2 -g]
#   B          the build directory [build]
#   SECONDS    how long `make fuzz' runs [60]
#   LAYERS     the directories of testsuite/ that `make check' runs [allocs.*]

CC = gcc
CXX = g++
AR = ar
CFLAGS = -O2 -g
CXXFLAGS = -O2 -g
prefix = /usr/local
DESTDIR =
SECONDS = 60

B = build
Q = $(if $(V),,@)
say = $(if $(V),,@printf '  %-6s %s\n' '$(1)' '$(2)')

deps: ## install what is missing to build and test
	$(Q)CC='$(CC)' CXX='$(CXX)' sh tools/deps.sh

# Before `deps' there may be no compiler, and what the rest asks of it must wait:
# goals that are given together with `deps' are made by a make of their own.
ifneq ($(and $(filter deps,$(MAKECMDGOALS)),$(filter-out deps,$(MAKECMDGOALS))),)
goals := $(filter-out deps,$(MAKECMDGOALS))
$(goals): after-deps ; @:
after-deps: deps
	+@$(MAKE) --no-print-directory $(goals) \
	  $(if $(filter -j%,$(MAKEFLAGS)),,-j$$(nproc))
.PHONY: deps after-deps $(goals)
else

.DEFAULT_GOAL = all
.DELETE_ON_ERROR:

bindir = $(prefix)/bin
libdir = $(prefix)/lib
includedir = $(prefix)/include
datadir = $(prefix)/share/allocs
cmakedir = $(libdir)/cmake/allocs
plugindir = $(shell $(CC) -print-file-name=plugin)
# A file that is opened by its name alone must lie beside the C library.
loaddir = $(shell dirname "$$(realpath "$$($(CC) -print-file-name=libc.so.6)")")

warnings = -Wall -Wextra -Wshadow -Werror
c_flags = -std=c11 -D_GNU_SOURCE $(CFLAGS) $(warnings) -Wmissing-prototypes \
  -Wstrict-prototypes -fvisibility=hidden -Iinclude -MMD -MP
# GCC exports its own classes without type information and without exceptions.
plugin_flags = -std=c++14 $(CXXFLAGS) $(warnings) -fno-rtti -fno-exceptions \
  -fPIC -Iinclude -Iconfig -isystem $(plugindir)/include -MMD -MP \
  -DALLOCS_DATADIR='"$(datadir)"'
runtime_flags = $(c_flags) -ftls-model=initial-exec -fno-builtin-malloc \
  -fno-stack-protector -fno-optimize-sibling-calls
tool_flags = $(c_flags) -Iconfig -DALLOCS_DATADIR='"$(datadir)"' \
  -DALLOCS_LIBDIR='"$(libdir)"' -DALLOCS_CC='"$(CC)"'

config_objects := $(patsubst config/%.c,$(B)/config/%.o,$(wildcard config/*.c)) \
  $(B)/config/builtin.o
plugin_objects := $(patsubst gcc-plugin/%.cc,$(B)/gcc-plugin/%.o,\
  $(filter-out %/loader.cc,$(wildcard gcc-plugin/*.cc)))
runtime_sources := $(wildcard runtime/*.c)
shared_objects := $(patsubst runtime/%.c,$(B)/runtime/%.pic.o,$(runtime_sources))
# A static program has the malloc of its C library: nothing is interposed there.
static_objects := $(patsubst runtime/%.c,$(B)/runtime/%.o,\
  $(filter-out runtime/interpose%.c,$(runtime_sources)))
tool_objects := $(patsubst tools/%.c,$(B)/tools/%.o,$(wildcard tools/*.c))
ready_configs := $(patsubst config/%,$(B)/share/%,\
  $(filter-out config/builtin.conf,$(wildcard config/*.conf)))

# What was built with other settings, or by another compiler, is built again.
settings = $(CC) $(CXX) $(CFLAGS) $(CXXFLAGS) $(LDFLAGS) $(prefix)
$(config_objects) $(plugin_objects) $(B)/gcc-plugin/loader.o $(tool_objects) \
  $(shared_objects) $(static_objects): $(B)/settings
$(B)/settings: FORCE
	@mkdir -p $(B) && { echo '$(settings)'; $(CC) -v 2>&1 | tail -n 1; } >$@.new
	@cmp -s $@.new $@ && rm $@.new || mv $@.new $@

all: plugin runtime tool ## build the plugin, the runtime and the tool
plugin: $(B)/allocs.so $(B)/allocs-pass.so $(ready_configs) ; @:
runtime: $(B)/liballocs-rt.so $(B)/liballocs-rt.a ; @:
tool: $(B)/allocs ; @:

# GCC loads allocs.so, and that, if it was built for this GCC, the rest.  ccache
# looks at the time of the former alone, so that is never the older one.
$(B)/allocs.so: $(B)/gcc-plugin/loader.o $(B)/allocs-pass.so
$(B)/allocs-pass.so: $(plugin_objects) $(config_objects)
$(B)/allocs.so $(B)/allocs-pass.so:
	$(call say,LINK,$@)
	$(Q)$(CXX) -shared -o $@ $(filter %.o,$^) $(LDFLAGS) -ldl

$(B)/liballocs-rt.so: $(shared_objects) runtime/exports.map
	$(call say,LINK,$@)
	$(Q)$(CC) -shared -o $@ $(shared_objects) -Wl,-z,nodelete,-z,now \
	  -Wl,--version-script=runtime/exports.map -Wl,-soname,liballocs-rt.so \
	  $(LDFLAGS)

$(B)/liballocs-rt.a: $(static_objects)
	$(call say,AR,$@)
	$(Q)rm -f $@ && $(AR) rcs $@ $^

# In C, but for the function by which the C++ library demangles names.
$(B)/allocs: $(tool_objects) $(config_objects)
	$(call say,LINK,$@)
	$(Q)$(CXX) -o $@ $^ $(LDFLAGS) -lelf -ljansson -lsmartcols

$(B)/config/%.o: config/%.c
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D) && $(CC) $(c_flags) -fPIC -c $< -o $@

$(B)/config/builtin.c: config/builtin.conf config/embed.sh
	$(call say,GEN,$@)
	$(Q)mkdir -p $(@D) && sh config/embed.sh $< >$@

$(B)/config/builtin.o: $(B)/config/builtin.c
	$(Q)$(CC) $(c_flags) -Iconfig -fPIC -c $< -o $@

$(B)/gcc-plugin/%.o: gcc-plugin/%.cc
	$(call say,CXX,$<)
	$(Q)mkdir -p $(@D) && $(CXX) $(plugin_flags) -c $< -o $@

$(B)/runtime/%.pic.o: runtime/%.c
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D) && $(CC) $(runtime_flags) -fPIC -c $< -o $@

$(B)/runtime/%.o: runtime/%.c
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D) && $(CC) $(runtime_flags) -fPIE -c $< -o $@

$(B)/tools/%.o: tools/%.c
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D) && $(CC) $(tool_flags) -c $< -o $@

$(B)/share/%.conf: config/%.conf
	$(Q)mkdir -p $(@D) && cp $< $@

-include $(wildcard $(B)/*/*.d)

# Tests whose part does not build are unresolved, whatever an earlier make left:
# the file `built' says which parts this one could make.
LAYERS = $(notdir $(wildcard testsuite/allocs.*))
run_layer = CC='$(CC)' CXX='$(CXX)' sh testsuite/run-layer

check: $(LAYERS:%=check-%) ## run the tests
	$(Q)sh testsuite/check-sum testsuite/expected-tests $(B)/check/allocs.sum \
	  $(foreach l,$(LAYERS),$(B)/check/$l/$l.sum)

check-accept: ## run the tests and record which there are
	-$(Q)$(MAKE) --no-print-directory check
	$(Q)sh testsuite/accept-tests testsuite/expected-tests \
	  $(B)/check/allocs.sum $(LAYERS)

$(LAYERS:%=check-%): check-%: built
	$(Q)$(run_layer) $* $(B)

check-one: built ## run one test: make check-one T=allocs.run/NAME.c
	$(Q)$(run_layer) $(subst /, $(B) ,$(T:testsuite/%=%))

built:
	@mkdir -p $(B)/check && : >$(B)/check/built
	-@for part in plugin runtime tool; do \
	  $(MAKE) --no-print-directory $$part && echo $$part >>$(B)/check/built; done

check-world: all ## compare real programs with a debugger: testsuite/world/README
	$(Q)B=$(abspath $(B)) sh testsuite/world/run.sh
bench: all ## measure what allocs costs, and print tables: bench/README
	$(Q)B=$(abspath $(B)) sh bench/run.sh
fuzz: $(B)/fuzz-config ## look for mistakes of the config reader, SECONDS long
	$(Q)sh testsuite/fuzz/run.sh $(B) $(SECONDS)
demo: all ## see what allocs says of an example
	$(Q)sh examples/demo/run.sh $(B)

# With sanitizers, and each piece of memory a block of its own.
fuzz_sources := $(filter-out config/memory.c,$(wildcard config/*.c)) \
  $(B)/config/builtin.c testsuite/fuzz/config.c testsuite/fuzz/memory.c
$(B)/fuzz-config: $(fuzz_sources) $(wildcard config/*.[hd]* include/allocs/*)
	$(call say,LINK,$@)
	$(Q)clang -g -O1 -D_GNU_SOURCE -fsanitize=fuzzer,address,undefined \
	  -fno-sanitize-recover=undefined -Iinclude -Iconfig $(fuzz_sources) -o $@

headers := $(wildcard include/allocs/*)
version = $(shell sed -n 's/^.define ALLOCS_VERSION "\(.*\)"/\1/p' \
  include/allocs/version.h)

# What tells other build systems where things are.  pkg-config and CMake move
# with the tree: paths are relative to the prefix, or to the file itself.
in_prefix = $(patsubst $(prefix)/%,$${prefix}/%,$($1))
from_cmake = $(shell realpath -m --relative-to='$(cmakedir)' '$($1)')
fill = sed $(foreach name,prefix version,-e 's|@$(name)@|$($(name))|') \
  $(foreach name,bindir libdir includedir,-e 's|@$(name)@|$(call in_prefix,$(name))|' \
    -e 's|@to_$(name)@|$(call from_cmake,$(name))|') \
  -e 's|@plugin@|$(plugindir)/allocs.so|'
installed = $(bindir)/allocs $(libdir)/liballocs-rt.so $(libdir)/liballocs-rt.a \
  $(libdir)/pkgconfig/allocs.pc $(plugindir)/allocs.so $(plugindir)/allocs-pass.so \
  $(loaddir)/allocs.so $(cmakedir)/allocs-config.cmake \
  $(cmakedir)/allocs-config-version.cmake \
  $(headers:include/%=$(includedir)/%) \
  $(patsubst $(B)/share/%,$(datadir)/%,$(ready_configs))

install: all ## install under DESTDIR and prefix, the plugin where GCC looks
	$(Q)mkdir -p $(sort $(dir $(installed:%=$(DESTDIR)%)))
	$(Q)install $(B)/allocs $(DESTDIR)$(bindir)
	$(Q)install -m 644 $(B)/liballocs-rt.* $(DESTDIR)$(libdir)
	$(Q)install -m 644 $(B)/allocs.so $(B)/allocs-pass.so $(DESTDIR)$(plugindir)
	$(Q)ln -srf $(DESTDIR)$(plugindir)/allocs.so $(DESTDIR)$(loaddir)/allocs.so
	$(Q)install -m 644 $(headers) $(DESTDIR)$(includedir)/allocs
	$(if $(ready_configs),$(Q)install -m 644 $(ready_configs) $(DESTDIR)$(datadir))
	$(Q)for file in $(libdir)/pkgconfig/allocs.pc $(filter %.cmake,$(installed)); do \
	  $(fill) "tools/install/$${file##*/}.in" >"$(DESTDIR)$$file" \
	  && chmod 644 "$(DESTDIR)$$file" || exit; done
	$(if $(DESTDIR),,$(Q)ldconfig 2>/dev/null || :)

uninstall: ## remove what `make install' with the same settings put there
	$(Q)rm -f $(installed:%=$(DESTDIR)%)
	$(Q)rmdir $(DESTDIR)$(includedir)/allocs $(DESTDIR)$(datadir) \
	  $(DESTDIR)$(cmakedir) 2>/dev/null || :

clean: ## remove what was built
	rm -rf $(B)
help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 22

.PHONY: all plugin runtime tool deps check check-accept check-one built \
  check-world bench fuzz demo install uninstall clean help FORCE \
  $(LAYERS:%=check-%)
endif
