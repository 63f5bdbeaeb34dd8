-- Sends bodies: a file of "PATH<tab>METHOD<tab>BODY" lines. ONCE: each line once, then it stops; else in turn.
-- An answer must have the wanted status, or 2xx where none is, and hold the wanted text.
local ffi = require("ffi")
ffi.cdef("typedef struct { long seconds, nanoseconds; } moment; int clock_gettime(int clock, moment *now);")

local lines, place, once = {}, 0, false
local wanted, holds, began
local MONOTONIC = 1

local function seconds()
    local now = ffi.new("moment")
    ffi.C.clock_gettime(MONOTONIC, now)
    return tonumber(now.seconds) + tonumber(now.nanoseconds) / 1e9
end

function setup(thread)
    sender = thread
end

function init(args)
    for line in io.lines(args[1]) do
        local path, method, body = line:match("^([^\t]+)\t([^\t]+)\t(.*)$")
        lines[#lines + 1] = { path, method, body }
    end
    local name, value = args[2]:match("^([^:]+): (.+)$")
    wrk.headers[name] = value
    wrk.headers["Content-Type"] = "application/json"
    once = args[3] == "once"
    wanted = tonumber(args[4] or "")
    holds = args[5] ~= "" and args[5] or nil
    right, wrong, samples = 0, 0, ""
end

-- Connections that have nothing left to send while others still wait ask for what is not there.
function request()
    if not tried then
        -- wrk asks once before it begins, and sends nothing.
        tried = true
        return wrk.format(lines[1][2], lines[1][1], nil, lines[1][3])
    end
    began = began or seconds()
    place = place + 1
    if place > #lines then
        if once then return wrk.format("GET", "/nothing-left") end
        place = 1
    end
    local line = lines[place]
    return wrk.format(line[2], line[1], nil, line[3])
end

local function isRight(status, body)
    if wanted and status ~= wanted or status > 299 then return false end
    return not holds or body:find(holds, 1, true) ~= nil
end

function response(status, headers, body)
    if isRight(status, body) then
        right = right + 1
    elseif not (once and status == 404 and place > #lines) then
        wrong = wrong + 1
        if #samples < 400 then samples = samples .. status .. " " .. body:sub(1, 200) .. " " end
    end
    if once and right + wrong >= #lines then finish() end
end

-- All were answered: wrk itself would wait until its time is up.
function finish()
    io.write(string.format("=bench\nrequests %d\nseconds %.4f\np50 0\np95 0\n", right, seconds() - began))
    io.write(string.format("failed %d\nsample %s\n", wrong, (samples:gsub("\n", " "))))
    io.flush()
    os.exit(0)
end

function done(summary, latency, requests)
    local tell = dofile(os.getenv("BENCH_WRK") .. "/tell.lua")
    summary.requests = sender:get("right")
    tell(summary, latency, sender:get("wrong"), sender:get("samples"))
end
