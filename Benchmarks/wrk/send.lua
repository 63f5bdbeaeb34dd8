-- Sends bodies: a file of "PATH<tab>METHOD<tab>BODY" lines. ONCE: each line once, then it stops; else in turn.
-- An answer must have the wanted status, or 2xx where none is, and hold the wanted text.
local lines, place, once = {}, 0, false
local answered, wanted, holds = 0, nil, nil

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
    wrong, samples = 0, ""
end

function request()
    place = place + 1
    if place > #lines then
        if once then return wrk.format("GET", "/health") end
        place = 1
    end
    local line = lines[place]
    return wrk.format(line[2], line[1], nil, line[3])
end

function response(status, headers, body)
    answered = answered + 1
    local expected = (not wanted and status < 300) or status == wanted
    if holds and not body:find(holds, 1, true) then expected = false end
    if once and answered > #lines then expected = true end
    if not expected then
        wrong = wrong + 1
        if #samples < 400 then samples = samples .. status .. " " .. body:sub(1, 200) .. " " end
    end
    if once and answered == #lines then wrk.thread:stop() end
end

function setup(thread)
    sender = thread
end

function done(summary, latency, requests)
    local tell = dofile(os.getenv("BENCH_WRK") .. "/tell.lua")
    tell(summary, latency, sender:get("wrong"), sender:get("samples"))
end
