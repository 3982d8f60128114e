package org.tirich.kernel;

/// Rows as JSON, made by PostgreSQL: times in ISO 8601, arrays and documents as they are.
public final class JsonRows {

    private JsonRows() {}

    /// The query whose single value is a JSON array with an object for each row of another query.
    ///
    /// @param query a constant
    public static String of(String query) {
        return "select coalesce(json_agg(t), '[]'::json)::text from (" + query + ") t";
    }
}
