-- Asks for pages: PATHS is a file of paths, one a line, taken in turn; HEAD is a header line to send.
local paths, place = {}, 0

function setup(thread)
    sender = thread
end

function init(args)
    wrong, samples = 0, ""
    for line in io.lines(args[1]) do paths[#paths + 1] = line end
    if args[2] then
        local name, value = args[2]:match("^([^:]+): (.+)$")
        wrk.headers[name] = value
    end
end

function request()
    place = place % #paths + 1
    return wrk.format("GET", paths[place])
end

-- A page that sends one elsewhere is none: only 200 is an answer.
function response(status, headers, body)
    if status == 200 then return end
    wrong = wrong + 1
    if #samples < 400 then samples = samples .. status .. " " .. body:sub(1, 200) .. " " end
end

function done(summary, latency, requests)
    local tell = dofile(os.getenv("BENCH_WRK") .. "/tell.lua")
    tell(summary, latency, sender:get("wrong"), sender:get("samples"))
end
