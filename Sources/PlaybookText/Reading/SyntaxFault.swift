import Sales
import Yams

/// What the parser of YAML refuses, in our words where we have better ones.
enum SyntaxFault {
    static func fault(of error: any Error, in text: String) -> PlaybookFault {
        switch error as? YamlError {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            syntax(
                [context?.text, problem].compactMap(\.self).joined(separator: ", "), line: mark.line,
                column: mark.column)
        case .reader(let problem, let offset, _, _):
            unreadable(problem, after: text.prefix(offset ?? 0))
        case .duplicatedKeysInMapping(let keys, let context):
            PlaybookFault(
                .duplicateKey(keys.joined(separator: ", ")), at: "", line: context.mark.line,
                column: context.mark.column)
        default:
            syntax("\(error)", line: 1, column: 1)
        }
    }

    private static func unreadable(_ problem: String, after before: Substring) -> PlaybookFault {
        let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
        return syntax(problem, line: lines.count, column: (lines.last?.unicodeScalars.count ?? 0) + 1)
    }

    private static func syntax(_ problem: String, line: Int, column: Int) -> PlaybookFault {
        PlaybookFault(.syntax(problem: problem), at: "", line: line, column: column)
    }
}
