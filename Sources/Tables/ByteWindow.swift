import Foundation

/// The stretch of a file that is in memory: what is read and not yet used. It slides, and grows only for a row that
/// is longer than it.
final class ByteWindow {
    /// True when the file has no more bytes than these.
    private(set) var atEnd = false
    /// Bytes taken from the file so far.
    private(set) var taken = 0
    /// True once a NUL byte came in: cells then need a closer look.
    private(set) var sawNUL = false

    private let file: ByteFile
    private var place: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private var start = 0
    private var end = 0
    private var utf16: UTF16Reading?
    private static let chunk = 1 << 18

    init(_ file: ByteFile) throws(TableFault) {
        self.file = file
        capacity = Self.chunk * 2
        place = .allocate(capacity: capacity)
        try fill()
    }

    deinit { place.deallocate() }

    /// The bytes at hand; good until the next `fill`.
    var unread: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: place + start, count: end - start) }

    /// Marks the first `count` bytes as used.
    func use(_ count: Int) { start += count }

    /// From here on the file is UTF-16; what is at hand is turned into UTF-8.
    func readAsUTF16(littleEndian: Bool) {
        var reading = UTF16Reading(littleEndian: littleEndian)
        let raw = Array(unread)
        (start, end, sawNUL) = (0, 0, false)
        makeRoom(UTF16Reading.room(for: raw.count))
        end = raw.withUnsafeBufferPointer { reading.turn($0, into: place) }
        utf16 = reading
    }

    /// Brings in the next chunk behind what is unread.
    func fill() throws(TableFault) {
        guard !atEnd else { return }
        guard utf16 == nil else { return try fillFromUTF16() }
        makeRoom(Self.chunk)
        let count = try file.read(into: place + end, count: Self.chunk)
        if memchr(place + end, 0, count) != nil { sawNUL = true }
        note(count)
        end += count
    }

    private func fillFromUTF16() throws(TableFault) {
        let raw = UnsafeMutablePointer<UInt8>.allocate(capacity: Self.chunk)
        defer { raw.deallocate() }
        let count = try file.read(into: raw, count: Self.chunk)
        makeRoom(UTF16Reading.room(for: count))
        end += utf16?.turn(UnsafeBufferPointer(start: raw, count: count), into: place + end) ?? 0
        note(count)
    }

    private func note(_ count: Int) {
        taken += count
        // A file that grows while it is read is read up to the length it had when it was opened.
        if count == 0 || taken == file.size { atEnd = true }
    }

    private func makeRoom(_ wanted: Int) {
        if end + wanted <= capacity { return }
        let kept = end - start
        if kept + wanted > capacity {
            grow(to: max(capacity * 2, kept + wanted))
        } else {
            memmove(place, place + start, kept)
        }
        (start, end) = (0, kept)
    }

    private func grow(to size: Int) {
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
        memcpy(larger, place + start, end - start)
        place.deallocate()
        (place, capacity) = (larger, size)
    }
}
