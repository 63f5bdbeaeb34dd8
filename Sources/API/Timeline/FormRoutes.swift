import Actions
import Foundation
import Gateway
import HTTPTypes
import Hummingbird
import Sales
import Wire

/// `/forms/{slug}`: the door of a site's own form. It needs no token, and is limited.
struct FormRoutes {
    let porch: Porch

    func add(to group: RouterGroup<PorchContext>) {
        group.get("/forms/:slug") { _, context in
            let form = try await porch.formReading(context.slug)
            return try Reply(FormPayload(form)).response
        }
        group.post("/forms/:slug") { request, context in
            let values: FormBody = try await request.document().decoded()
            _ = try await porch.sendForm(context.slug, values.texts, from: context)
            let form = try await porch.formReading(context.slug)
            return try Reply(["thanks": form.thanks], .created).response
        }
    }
}

extension PorchContext {
    fileprivate var slug: String { parameters.get("slug")?.removingPercentEncoding ?? "" }
}
