package org.mesinfos.records;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/**
 * Renderer of schemas as one Markdown page: the envelope once, then the records, the nested records and the code lists.
 */
final class SchemaPage {

    private final StringBuilder page = new StringBuilder();
    private final Map<String, Schema> nested = new TreeMap<>();
    private final Map<String, Schema> codeLists = new TreeMap<>();

    private SchemaPage() {}

    static String render(List<Schema> records) {
        SchemaPage rendering = new SchemaPage();
        records.forEach(rendering::collect);
        rendering.write(records);
        return rendering.page.toString();
    }

    /** Returns a page about the fields of one record, without those that every record has. */
    static String renderOwn(Schema record) {
        SchemaPage rendering = new SchemaPage();
        List<Schema.Field> own =
                record.getFields().subList(Envelope.SIZE, record.getFields().size());
        own.forEach(field -> rendering.collectNamed(field.schema()));
        rendering
                .page
                .append("# ")
                .append(record.getName())
                .append("\n\n")
                .append(record.getDoc())
                .append("\n\nA type that ends in `?` may be null.\n");
        rendering.table(own);
        rendering.nested.values().forEach(nested -> rendering.section(nested, nested.getFields()));
        rendering.codeLists.values().forEach(rendering::codeList);
        return rendering.page.toString();
    }

    private void write(List<Schema> records) {
        page.append("# Canonical records\n\nNamespace `org.mesinfos.records`, version ")
                .append(SchemaCatalogue.VERSION)
                .append(
                        ".\n\nA type that ends in `?` may be null.\n\n## Envelope\n\nEvery record starts with these fields.\n");
        table(records.get(0).getFields().subList(0, Envelope.SIZE));
        page.append("\n## Records\n");
        records.forEach(schema -> section(
                schema,
                schema.getFields().subList(Envelope.SIZE, schema.getFields().size())));
        page.append("\n## Nested records\n");
        nested.values().forEach(schema -> section(schema, schema.getFields()));
        page.append("\n## Code lists\n");
        codeLists.values().forEach(this::codeList);
    }

    private void collect(Schema schema) {
        schema.getFields().forEach(field -> collectNamed(field.schema()));
    }

    private void collectNamed(Schema schema) {
        switch (schema.getType()) {
            case RECORD -> {
                nested.put(schema.getName(), schema);
                collect(schema);
            }
            case ENUM -> codeLists.put(schema.getName(), schema);
            case ARRAY -> collectNamed(schema.getElementType());
            case UNION -> schema.getTypes().forEach(this::collectNamed);
            case MAP, FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> {}
        }
    }

    private void section(Schema schema, List<Schema.Field> fields) {
        heading(schema);
        table(fields);
    }

    private void heading(Schema schema) {
        page.append("\n### ")
                .append(schema.getName())
                .append("\n\n")
                .append(schema.getDoc())
                .append('\n');
    }

    private void table(List<Schema.Field> fields) {
        page.append("\n| field | type | meaning |\n| --- | --- | --- |\n");
        for (Schema.Field field : fields) {
            page.append("| `")
                    .append(field.name())
                    .append("` | ")
                    .append(typeName(field.schema()))
                    .append(" | ");
            page.append(field.doc().replace("|", "\\|")).append(" |\n");
        }
    }

    private void codeList(Schema schema) {
        heading(schema);
        page.append("\nSymbols: ")
                .append(schema.getEnumSymbols().stream()
                        .map(symbol -> "`" + symbol + "`")
                        .collect(Collectors.joining(", ")))
                .append(".\n");
    }

    private static String typeName(Schema schema) {
        return switch (schema.getType()) {
            case UNION -> typeName(schema.getTypes().get(1)) + "?";
            case ARRAY -> "list of " + typeName(schema.getElementType());
            case MAP -> "map of " + typeName(schema.getValueType());
            case RECORD, ENUM ->
                "[" + schema.getName() + "](#" + schema.getName().toLowerCase(Locale.ROOT) + ")";
            case FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> scalarName(schema);
        };
    }

    private static String scalarName(Schema schema) {
        LogicalType logical = schema.getLogicalType();
        if (logical instanceof LogicalTypes.Decimal decimal) {
            return "decimal(" + decimal.getPrecision() + "," + decimal.getScale() + ")";
        }
        return logical == null ? schema.getType().getName() : logical.getName();
    }
}
