# allocs: identities for allocators, wrappers and allocation sites.
#
# Settings, given as `make NAME=value':
#   CC, CXX    the compiler the plugin is for, and the one that builds it
#   prefix     where `make install' puts things [/usr/local]
#   DESTDIR    put in front of that, for packagers
#   V=1        show the commands
#   CFLAGS, CXXFLAGS  optimization and debugging [-O2 -g]

CC = gcc
CXX = g++
AR = ar
CFLAGS = -O2 -g
CXXFLAGS = -O2 -g
prefix = /usr/local
DESTDIR =

bindir = $(prefix)/bin
libdir = $(prefix)/lib
includedir = $(prefix)/include
datadir = $(prefix)/share/allocs
plugindir := $(shell $(CC) -print-file-name=plugin)

B = build
Q = $(if $(V),,@)
say = $(if $(V),,@printf '  %-6s %s\n' '$(1)' '$(2)')

warnings = -Wall -Wextra -Wshadow -Werror
c_flags = -std=c11 -D_GNU_SOURCE $(CFLAGS) $(warnings) -Wmissing-prototypes \
  -Wstrict-prototypes -fvisibility=hidden -Iinclude -MMD -MP
# GCC exports its own classes without type information and without exceptions.
plugin_flags = -std=c++14 $(CXXFLAGS) $(warnings) -fno-rtti -fno-exceptions \
  -fPIC -Iinclude -Iconfig -isystem $(plugindir)/include -MMD -MP \
  -DALLOCS_DATADIR='"$(datadir)"'

config_objects := $(patsubst config/%.c,$(B)/config/%.o,$(wildcard config/*.c)) \
  $(B)/config/builtin.o
plugin_objects := $(patsubst gcc-plugin/%.cc,$(B)/gcc-plugin/%.o,$(wildcard gcc-plugin/*.cc))
runtime_sources := $(wildcard runtime/*.c)
shared_objects := $(patsubst runtime/%.c,$(B)/runtime/%.pic.o,$(runtime_sources))
# A static program has the malloc of its C library: nothing is interposed there.
static_objects := $(patsubst runtime/%.c,$(B)/runtime/%.o,\
  $(filter-out runtime/interpose%.c,$(runtime_sources)))
tool_objects := $(patsubst tools/%.c,$(B)/tools/%.o,$(wildcard tools/*.c))
ready_configs := $(patsubst config/%,$(B)/share/%,$(wildcard config/*.conf))

.DEFAULT_GOAL = all
.DELETE_ON_ERROR:

all: plugin runtime tool ## build the plugin, the runtime and the tool
plugin: $(B)/allocs.so $(ready_configs)
runtime: $(B)/liballocs-rt.so $(B)/liballocs-rt.a
tool: $(B)/allocs

$(B)/allocs.so: $(plugin_objects) $(config_objects)
	$(call say,LINK,$@)
	$(Q)$(CXX) -shared -o $@ $^ $(LDFLAGS)

$(B)/liballocs-rt.so: $(shared_objects) runtime/exports.map
	$(call say,LINK,$@)
	$(Q)$(CC) -shared -o $@ $(shared_objects) -Wl,-z,nodelete,-z,now \
	  -Wl,--version-script=runtime/exports.map -Wl,-soname,liballocs-rt.so \
	  $(LDFLAGS)

$(B)/liballocs-rt.a: $(static_objects)
	$(call say,AR,$@)
	$(Q)rm -f $@ && $(AR) rcs $@ $^

$(B)/allocs: $(tool_objects) $(config_objects)
	$(call say,LINK,$@)
	$(Q)$(CC) -o $@ $^ $(LDFLAGS) -lelf -ljansson -lsmartcols

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

runtime_flags = $(c_flags) -ftls-model=initial-exec -fno-builtin-malloc \
  -fno-stack-protector -fno-optimize-sibling-calls

$(B)/runtime/%.pic.o: runtime/%.c
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D) && $(CC) $(runtime_flags) -fPIC -c $< -o $@

$(B)/runtime/%.o: runtime/%.c
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D) && $(CC) $(runtime_flags) -fPIE -c $< -o $@

$(B)/tools/%.o: tools/%.c
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D) && $(CC) $(c_flags) -Iconfig -c $< -o $@ \
	  -DALLOCS_DATADIR='"$(datadir)"' -DALLOCS_LIBDIR='"$(libdir)"' \
	  -DALLOCS_CC='"$(CC)"'

$(B)/share/%.conf: config/%.conf
	$(Q)mkdir -p $(@D) && cp $< $@

-include $(wildcard $(B)/*/*.d)

clean: ## remove what was built
	rm -rf $(B)

help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 22

.PHONY: all plugin runtime tool clean help
