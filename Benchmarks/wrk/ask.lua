-- Asks for pages: PATHS is a file of paths, one a line, taken in turn; HEAD is a header line to send.
local paths, place = {}, 0

function init(args)
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

function done(summary, latency, requests)
    local tell = dofile(os.getenv("BENCH_WRK") .. "/tell.lua")
    tell(summary, latency)
end
