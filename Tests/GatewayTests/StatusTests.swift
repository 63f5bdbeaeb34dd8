import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

/// The one table from what is refused to the status that says so.
struct StatusTests {
    @Test(arguments: [
        ("malformed", 400), ("stranger", 401), ("forbidden", 403), ("missing", 404), ("state", 409), ("version", 412),
        ("rule", 422), ("pace", 429), ("unnamed", 428), ("large", 413), ("full", 507), ("busy", 503), ("broken", 500),
        ("fault", 500), ("filter", 400),
    ])
    func `every sort of refusal has its status and a sentence`(how: String, status: Int) async throws {
        try await Front().run { client async throws in
            let answer = try await client.get("/fail/\(how)")
            #expect(answer.status.code == status)
            #expect(answer.text.contains("."))
            #expect(!answer.text.contains("Sabotage") && !answer.text.contains("near FROM"))
        }
    }

    @Test func `who tried too often is told when to try again`() async throws {
        try await Front().run { client async throws in
            #expect(try await client.get("/fail/pace").headers[.retryAfter] == "60")
        }
    }

    @Test func `a path that leads nowhere is not found, for programs in the envelope`() async throws {
        try await Front().run { client async throws in
            #expect(try await client.get("/nowhere").status == .notFound)
            let answer = try await client.get("/api/v1/nowhere")
            #expect(answer.status == .notFound)
            #expect(answer.text.hasPrefix(#"{"error":{"code":"not_found","message":""#))
            #expect(answer.text.contains("request_id"))
        }
    }

    @Test func `every answer tells browsers what to refuse`() async throws {
        try await Front(publicURL: "https://sales.example").run { client async throws in
            for path in ["/open", "/nowhere", "/fail/fault", "/health"] {
                let headers = try await client.get(path).headers
                let policy = try #require(headers[.contentSecurityPolicy])
                #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
                #expect(headers[.xContentTypeOptions] == "nosniff")
                #expect(headers[.strictTransportSecurity] != nil)
                #expect(headers[HTTPField.Name("X-Request-ID")!]?.isEmpty == false)
            }
        }
    }

    @Test func `the operator's doors answer without a session`() async throws {
        try await Front().run { client async throws in
            #expect(try await client.get("/health").text == "ok\n")
            #expect(try await client.get("/ready").text == "ok, 1 workspace\n")
            _ = try await client.get("/fail/fault")
            let meters = try await client.get("/metrics").text
            #expect(meters.contains("ripen_requests_total{status=\"2xx\"} 2\n"))
            #expect(meters.contains("ripen_faults_total 1\n"))
        }
    }

    @Test func `a file of pages is kept by browsers as long as it is the same`() async throws {
        try await Front().run { client async throws in
            let first = try await client.get("/assets/app.css")
            let tag = try #require(first.headers[.eTag])
            #expect(first.headers[.contentType] == "text/css; charset=utf-8")
            let again = try await client.get("/assets/app.css", headers: [.ifNoneMatch: tag])
            #expect(again.status == .notModified)
            let hash = tag.replacing("\"", with: "")
            let current = try await client.get("/assets/app.css?v=\(hash)")
            #expect(current.headers[.cacheControl]?.contains("immutable") == true)
            #expect(try await client.get("/assets/other.css").status == .notFound)
        }
    }
}
