-- SPDX-License-Identifier: MIT
-- usage: lua trees.lua TREES
--
-- Binary trees of 1023 small tables, made, walked once and left to the
-- collector, beside one tree of 16383 that lives to the end.

local function grow (depth)
  if depth == 0 then
    return {}
  end
  return { grow (depth - 1), grow (depth - 1) }
end

local function tables (tree)
  if not tree[1] then
    return 1
  end
  return 1 + tables (tree[1]) + tables (tree[2])
end

local lasting = grow (13)
local sum = 0
for _ = 1, tonumber (arg[1]) do
  sum = sum + tables (grow (9))
end
print (sum, tables (lasting))
