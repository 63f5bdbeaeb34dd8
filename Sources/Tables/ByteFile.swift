import Foundation

/// A regular file, open for one pass from its start. Standard input, pipes and `.gz` files are spooled to an unlinked
/// temporary file first, so whoever reads always has a length and may look at the first bytes twice.
final class ByteFile {
    let path: String
    let size: Int
    let descriptor: Int32

    init(path: String) throws(TableFault) {
        let opened = try Self.openRegular(path)
        let plain = try Self.isGzip(opened) ? Gunzip.unpack(opened, path: path) : opened
        self.path = path
        descriptor = plain
        size = Int(Self.status(of: plain).st_size)
        lseek(plain, 0, SEEK_SET)
    }

    deinit { close(descriptor) }

    /// Reads up to `count` bytes; 0 means the end.
    func read(into place: UnsafeMutablePointer<UInt8>, count: Int) throws(TableFault) -> Int {
        try Self.read(descriptor, into: place, count: count, path: path)
    }
}

extension ByteFile {
    /// The system's word for the last error.
    static var lastReason: String { String(cString: strerror(errno)) }

    private static func openRegular(_ path: String) throws(TableFault) -> Int32 {
        let opened = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
        guard opened >= 0 else {
            throw errno == ENOENT ? .missing(path: path) : .unreadable(path: path, reason: lastReason)
        }
        let kind = status(of: opened).st_mode & S_IFMT
        if kind == S_IFREG, path != "-" { return opened }
        defer { close(opened) }
        guard kind != S_IFDIR else { throw .unreadable(path: path, reason: "it is a folder") }
        return try copy(opened, path: path)
    }

    private static func copy(_ source: Int32, path: String) throws(TableFault) -> Int32 {
        let target = try temporary(for: path)
        do throws(TableFault) {
            try pour(source, into: target, path: path)
            return target
        } catch {
            close(target)
            throw error
        }
    }

    private static func pour(_ source: Int32, into target: Int32, path: String) throws(TableFault) {
        let size = 1 << 16
        let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
        defer { bytes.deallocate() }
        while true {
            let count = try read(source, into: bytes, count: size, path: path)
            if count == 0 { return }
            try write(UnsafeBufferPointer(start: bytes, count: count), to: target, path: "a temporary copy of \(path)")
        }
    }

    /// An open temporary file without a name: it is gone when its descriptor closes, even after a crash.
    static func temporary(for path: String) throws(TableFault) -> Int32 {
        var name = Array((NSTemporaryDirectory() + "/ripen-XXXXXX").utf8CString)
        let opened = mkstemp(&name)
        guard opened >= 0 else {
            throw .unwritable(path: "a temporary copy of \(path)", reason: lastReason)
        }
        unlink(name)
        return opened
    }

    private static func read(
        _ descriptor: Int32, into place: UnsafeMutablePointer<UInt8>, count: Int, path: String
    ) throws(TableFault) -> Int {
        while true {
            let got = Foundation.read(descriptor, place, count)
            if got >= 0 { return got }
            guard errno == EINTR else { throw .unreadable(path: path, reason: lastReason) }
        }
    }

    static func write(
        _ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32, path: String
    ) throws(TableFault) {
        var rest = UnsafeRawBufferPointer(bytes)
        while !rest.isEmpty {
            let put = Foundation.write(descriptor, rest.baseAddress, rest.count)
            guard put >= 0 || errno == EINTR else { throw .unwritable(path: path, reason: lastReason) }
            rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(max(put, 0)))
        }
    }

    private static func status(of descriptor: Int32) -> stat {
        var found = stat()
        fstat(descriptor, &found)
        return found
    }

    private static func isGzip(_ descriptor: Int32) -> Bool {
        var magic: [UInt8] = [0, 0]
        return pread(descriptor, &magic, 2, 0) == 2 && magic == [0x1F, 0x8B]
    }
}
