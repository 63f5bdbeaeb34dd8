import Foundation

/// Opens `.gz` files with the system's `gzip`, into an unlinked temporary file.
enum Gunzip {
    private static let places: [String] = ["/usr/bin/gzip", "/bin/gzip"]

    /// Takes over `packed` and closes it; answers the descriptor of the unpacked bytes.
    static func unpack(_ packed: Int32, path: String) throws(TableFault) -> Int32 {
        defer { close(packed) }
        guard let tool = places.first(where: { access($0, X_OK) == 0 }) else {
            throw .noGzip(path: path)
        }
        let target = try ByteFile.temporary(for: path)
        do throws(TableFault) {
            try run(tool, from: packed, to: target, path: path)
            return target
        } catch {
            close(target)
            throw error
        }
    }

    private static func run(_ tool: String, from packed: Int32, to target: Int32, path: String) throws(TableFault) {
        lseek(packed, 0, SEEK_SET)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: tool)
        process.arguments = ["-dc"]
        process.standardInput = FileHandle(fileDescriptor: packed, closeOnDealloc: false)
        process.standardOutput = FileHandle(fileDescriptor: target, closeOnDealloc: false)
        process.standardError = FileHandle.nullDevice
        do {
            try process.run()
        } catch {
            throw .unreadable(path: path, reason: "gzip could not be started")
        }
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw .unreadable(path: path, reason: "it is not a whole gzip file, or there is no room to unpack it")
        }
    }
}
