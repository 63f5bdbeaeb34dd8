/// How a window is stored, numbers with their highest byte first: the version (1 byte), the number of rules (2),
/// for each rule that has marks its place (2), how many marks (2) and the marks (24 each: at, high, low), and at
/// the end a check of all of it (4).
extension Window {
    private static let version: UInt8 = 1
    private static let head = 3
    private static let runHead = 4
    private static let markSize = 24
    private static let checkSize = 4

    /// The window as bytes, the same bytes for equal windows.
    public var bytes: [UInt8] {
        let most = Window.head + kept.count * (Window.runHead + Window.markSize) + Window.checkSize
        return [UInt8](unsafeUninitializedCapacity: most) { room, place in
            let room = UnsafeMutableRawBufferPointer(room)
            room.write(Window.version, at: &place)
            room.write(UInt16(ruleCount), at: &place)
            eachRun { rule, marks in
                room.write(UInt16(rule), at: &place)
                room.write(UInt16(marks.count), at: &place)
                for kept in marks { room.write(kept.mark, at: &place) }
            }
            room.write(check, at: &place)
        }
    }

    /// Reads what `bytes` wrote. Refuses everything else: another version, bytes missing, too many or changed.
    public init?(bytes: [UInt8]) {
        guard bytes.count >= Window.head + Window.checkSize, bytes[0] == Window.version else { return nil }
        let read = bytes.withUnsafeBytes { bytes in
            let body = UnsafeRawBufferPointer(rebasing: bytes.dropLast(Window.checkSize))
            return Window.read(body).map { ($0, bytes.number(at: body.count, as: UInt32.self)) }
        }
        guard let (window, check) = read, window.check == check else { return nil }
        self = window
    }

    private static func read(_ bytes: UnsafeRawBufferPointer) -> Window? {
        let ruleCount = Int(bytes.number(at: 1, as: UInt16.self))
        var kept: [Kept] = []
        kept.reserveCapacity(bytes.count / markSize)
        var place = head
        while place < bytes.count {
            guard let end = readRun(bytes, from: place, ruleCount, into: &kept) else { return nil }
            place = end
        }
        return Window(ruleCount: ruleCount, kept: kept)
    }

    /// Reads one rule's marks and says where they end; nil when they are cut off or out of order.
    private static func readRun(
        _ bytes: UnsafeRawBufferPointer, from place: Int, _ ruleCount: Int, into kept: inout [Kept]
    ) -> Int? {
        guard place + runHead <= bytes.count else { return nil }
        let rule = Int(bytes.number(at: place, as: UInt16.self))
        let count = Int(bytes.number(at: place + 2, as: UInt16.self))
        let start = place + runHead
        let end = start + count * markSize
        guard rule < ruleCount, rule > kept.last?.rule ?? -1, count > 0, end <= bytes.count else { return nil }
        for place in stride(from: start, to: end, by: markSize) {
            let mark = bytes.mark(at: place)
            guard place == start || kept[kept.count - 1].mark < mark else { return nil }
            kept.append(Kept(rule: rule, mark: mark))
        }
        return end
    }

    /// A sum that another content almost surely does not have. It guards against damage, not against intent.
    private var check: UInt32 {
        var sum = Window.mixed(UInt64(ruleCount), UInt64(kept.count))
        for kept in kept {
            sum = Window.mixed(sum, UInt64(kept.rule))
            sum = Window.mixed(sum, UInt64(bitPattern: kept.mark.at))
            sum = Window.mixed(sum, kept.mark.high)
            sum = Window.mixed(sum, kept.mark.low)
        }
        return UInt32(truncatingIfNeeded: sum)
    }

    private static func mixed(_ sum: UInt64, _ word: UInt64) -> UInt64 {
        let product = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
        return product ^ product >> 32
    }
}

extension UnsafeMutableRawBufferPointer {
    fileprivate func write<Number: FixedWidthInteger & BitwiseCopyable>(_ number: Number, at place: inout Int) {
        storeBytes(of: number.bigEndian, toByteOffset: place, as: Number.self)
        place += MemoryLayout<Number>.size
    }

    fileprivate func write(_ mark: Mark, at place: inout Int) {
        write(mark.at, at: &place)
        write(mark.high, at: &place)
        write(mark.low, at: &place)
    }
}

extension UnsafeRawBufferPointer {
    fileprivate func number<Number: FixedWidthInteger & BitwiseCopyable>(at place: Int, as: Number.Type) -> Number {
        Number(bigEndian: loadUnaligned(fromByteOffset: place, as: Number.self))
    }

    fileprivate func mark(at place: Int) -> Mark {
        Mark(
            at: number(at: place, as: Int64.self),
            high: number(at: place + 8, as: UInt64.self),
            low: number(at: place + 16, as: UInt64.self))
    }
}
