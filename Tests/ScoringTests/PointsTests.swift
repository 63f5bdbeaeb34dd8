import Scoring
import Testing

struct PointsTests {
    @Test(arguments: [
        (0, "0"), (12_345, "12.345"), (20_000, "20"), (-5_000, "-5"), (-500, "-0.5"), (1, "0.001"), (-1_010, "-1.01"),
        (Int64.min, "-9223372036854775.808"),
    ])
    func `points are written as the shortest exact decimal`(thousandths: Int64, text: String) {
        #expect(Points(thousandths: thousandths).description == text)
    }

    @Test(arguments: [
        (29_999, 29), (30_000, 30), (999, 0), (0, 0), (-1, -1), (-1_000, -1), (-1_001, -2),
    ])
    func `whole points are rounded down`(thousandths: Int64, whole: Int) {
        #expect(Points(thousandths: thousandths).whole == whole)
    }

    @Test func `points add up in thousandths`() {
        #expect(Points.whole(3) + Points(thousandths: 1) - .whole(4) == Points(thousandths: -999))
        #expect(Points(thousandths: 999) < .whole(1))
    }
}
