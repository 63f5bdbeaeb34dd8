import Sales
import Storage

/// Rows of products: known by external id, else by name.
struct ProductRows: RowTaking {
    func take(_ row: FieldRow, in act: Acting) throws -> RowTaken {
        guard let name = row.text("name") else {
            throw ImportRefusal.missingValue(line: row.line, kind: row.kind, needs: .field("name"))
        }
        let known = try find(name, row, act)
        var product = known?.record ?? Product(blank: act.newID())
        product.name = name
        if let code = row.text("code") { product.code = code }
        if let family = row.text("family") { product.family = family }
        if let active = try row.flag("active") { product.active = active }
        let currency = try row.currency(of: "price")
        if let price = try row.money("price", currency)?.low {
            product.price = price
            product.currency = currency
        }
        if let known { return .changed(try act.change(known, to: product).version != known.version) }
        product.externalID = row.externalID
        product.importID = act.importID
        try act.create(product)
        return .created
    }

    private func find(_ name: String, _ row: FieldRow, _ act: Acting) throws -> Kept<Product>? {
        if let known = try References(act, row).known(Product.self, row.externalID) { return known }
        guard !row.has("external_id"), let key = Folding.name(name) else { return nil }
        return try act.store.product(nameKey: key)
    }
}
