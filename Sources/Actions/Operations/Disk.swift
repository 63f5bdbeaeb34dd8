import Foundation

/// The file of a store and the disk it lies on.
enum Disk {
    /// A log larger than this was not folded into the file for a long time: 256 MiB.
    private static let longLog: Int64 = 256 << 20
    /// Less free space than this is too little for a day's work: 512 MiB.
    private static let littleSpace: Int64 = 512 << 20

    static func lines(path: String?, bytes: Int64) -> [DoctorLine] {
        guard let path else { return [.ok(.size, "in memory, \(words(bytes))")] }
        let log = size(of: path + "-wal")
        let size = DoctorLine.ok(.size, words(bytes))
        let logLine = log <= longLog ? DoctorLine.ok(.log, words(log)) : .longLog(words(log))
        guard let free = freeSpace(at: path) else { return [size, logLine] }
        let wanted = max(littleSpace, bytes)
        let space = free >= wanted ? DoctorLine.ok(.freeSpace, words(free)) : .littleSpace(words(free), words(wanted))
        return [size, logLine, space]
    }

    private static func size(of path: String) -> Int64 {
        let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber
        return size?.int64Value ?? 0
    }

    private static func freeSpace(at path: String) -> Int64? {
        let folder = (path as NSString).deletingLastPathComponent
        let disk = try? FileManager.default.attributesOfFileSystem(forPath: folder.isEmpty ? "." : folder)
        return (disk?[.systemFreeSize] as? NSNumber)?.int64Value
    }

    /// A size as people read it, in units of 1,024: "12.3 MiB".
    static func words(_ bytes: Int64) -> String {
        let units = ["bytes", "KiB", "MiB", "GiB", "TiB"]
        var (tenths, unit) = (bytes * 10, 0)
        while tenths >= 10_240, unit < units.count - 1 {
            tenths /= 1_024
            unit += 1
        }
        return unit == 0 ? "\(bytes) bytes" : "\(tenths / 10).\(tenths % 10) \(units[unit])"
    }
}
