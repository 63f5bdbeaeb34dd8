-- Tells what was measured, one "name value" a line.
return function(summary, latency, wrong, samples)
    local errors = summary.errors
    local failed = errors.connect + errors.read + errors.write + errors.timeout + wrong
    io.write("=bench\n")
    io.write(string.format("requests %d\nseconds %.3f\n", summary.requests, summary.duration / 1e6))
    io.write(string.format("p50 %.3f\np95 %.3f\n", latency:percentile(50) / 1e3, latency:percentile(95) / 1e3))
    io.write(string.format("failed %d\nsample %s\n", failed, samples:gsub("\n", " ")))
end
