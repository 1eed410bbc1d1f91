package org.mesinfos.pipelines.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.mapping.layout.ColumnUse;
import org.mesinfos.connectors.mapping.layout.FileLayout;
import org.mesinfos.connectors.mapping.layout.LayoutColumn;
import org.mesinfos.connectors.mapping.layout.ValueForm;
import org.mesinfos.connectors.mapping.layout.ValueKind;
import org.mesinfos.records.SchemaDescriptions;

/**
 * Data contract of a connector in the form of the Open Data Contract Standard 3.1: the columns that an organisation sends,
 * with types, formats, codes and the fields that they become.
 */
final class DataContract {

    static final String API_VERSION = "v3.1.0";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private static final SchemaDescriptions DESCRIPTIONS = SchemaDescriptions.in(Locale.ENGLISH);

    private DataContract() {}

    /** Returns the contract as JSON. */
    static String json(ConnectorDescription connector, FileLayout layout) {
        ObjectNode contract = JSON.createObjectNode();
        contract.put("apiVersion", API_VERSION)
                .put("kind", "DataContract")
                .put("id", "org.mesinfos/" + connector.id())
                .put("version", connector.version() + ".0.0")
                .put("status", "active")
                .put("name", connector.id())
                .put("domain", connector.id().substring(0, connector.id().indexOf('/')));
        contract.putObject("description")
                .put("purpose", connector.title())
                .put(
                        "usage",
                        "Send files with these columns to Mesinfos, which returns them to the people whom they concern.")
                .put("limitations", "Columns that are not listed are kept as delivered.");
        ObjectNode object = contract.putArray("schema").addObject();
        object.put("name", connector.id().substring(connector.id().indexOf('/') + 1))
                .put("logicalType", "object")
                .put("physicalType", layout.format())
                .put("description", connector.title())
                .put(
                        "dataGranularityDescription",
                        "One " + (layout.rowPaths().isEmpty() ? "row" : String.join(" or ", layout.rowPaths()))
                                + " is one "
                                + connector.recordTypes().stream()
                                        .sorted()
                                        .map(type -> type.schemaName())
                                        .collect(Collectors.joining(" or ")));
        ArrayNode properties = object.putArray("properties");
        layout.columns().forEach(column -> property(column, layout, properties.addObject()));
        ArrayNode settings = object.putArray("customProperties");
        layout.settings().forEach((name, value) -> custom(name, value, settings));
        if (!connector.freshness().isEmpty()) {
            contract.putArray("slaProperties")
                    .addObject()
                    .put("property", "frequency")
                    .put("value", connector.freshness());
        }
        custom(
                "deliveryMode",
                connector.deliveryMode().name().toLowerCase(Locale.ROOT),
                contract.putArray("customProperties"));
        try {
            return JSON.writeValueAsString(contract) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of JSON can be written", e);
        }
    }

    private static void property(LayoutColumn column, FileLayout layout, ObjectNode property) {
        ValueForm form = column.uses().stream()
                .map(ColumnUse::form)
                .filter(found -> found.kind() != ValueKind.TEXT)
                .findFirst()
                .orElse(null);
        property.put("name", column.name());
        property.put("logicalType", form == null ? "string" : logicalType(form));
        property.put("physicalType", form == null ? "text" : physicalType(form));
        property.put("required", column.presence() == LayoutColumn.Presence.REQUIRED);
        String description = column.uses().stream()
                .filter(ColumnUse.Field.class::isInstance)
                .map(ColumnUse.Field.class::cast)
                .map(field -> DESCRIPTIONS.of(field.record(), field.field()))
                .distinct()
                .collect(Collectors.joining(" "));
        if (!description.isEmpty()) {
            property.put("description", description);
        }
        if (form != null && !options(form).isEmpty()) {
            property.set("logicalTypeOptions", options(form));
        }
        List<ColumnUse.Field> fields = column.uses().stream()
                .filter(ColumnUse.Field.class::isInstance)
                .map(ColumnUse.Field.class::cast)
                .toList();
        boolean isKey = fields.stream()
                .anyMatch(field -> layout.records().stream()
                        .anyMatch(record -> record.nativeKey().equals(List.of(field.field()))));
        if (isKey) {
            property.put("primaryKey", true).put("primaryKeyPosition", 1);
        }
        ArrayNode custom = JSON.createArrayNode();
        custom("presence", column.presence().name().toLowerCase(Locale.ROOT), custom);
        custom("place", column.place().name().toLowerCase(Locale.ROOT), custom);
        if (!column.aliases().isEmpty()) {
            ArrayNode aliases = custom.addObject().put("property", "aliases").putArray("value");
            column.aliases().forEach(aliases::add);
        }
        if (!fields.isEmpty()) {
            ArrayNode becomes = custom.addObject().put("property", "becomes").putArray("value");
            fields.forEach(field -> becomes.add(field.record().schemaName() + "." + field.field()));
        }
        if (form != null) {
            form(form, custom);
        }
        property.set("customProperties", custom);
    }

    private static void form(ValueForm form, ArrayNode custom) {
        if (!form.decimalMark().isEmpty()) {
            custom("decimalMark", form.decimalMark(), custom);
        }
        if (!form.unit().isEmpty()) {
            custom("unit", form.unit(), custom);
        }
        form.multiplier().ifPresent(factor -> custom("multiplier", factor, custom));
        if (form.formats().size() > 1) {
            ArrayNode formats = custom.addObject().put("property", "formats").putArray("value");
            form.formats().forEach(formats::add);
        }
        if (!form.codes().isEmpty()) {
            ObjectNode codes = custom.addObject().put("property", "codes").putObject("value");
            form.codes().forEach(codes::put);
        }
    }

    private static void custom(String name, String value, ArrayNode properties) {
        properties.addObject().put("property", name).put("value", value);
    }

    private static String logicalType(ValueForm form) {
        return switch (form.kind()) {
            case TEXT, CODE, DURATION -> "string";
            case DATE -> "date";
            case DATE_TIME -> "timestamp";
            case DECIMAL -> "number";
            case WHOLE_NUMBER -> "integer";
            case YES_NO -> "boolean";
        };
    }

    private static String physicalType(ValueForm form) {
        return switch (form.kind()) {
            case TEXT -> "text";
            case CODE -> "code";
            case DURATION -> "hh:mm:ss";
            case DATE, DATE_TIME ->
                form.formats().isEmpty() ? "ISO 8601" : form.formats().get(0);
            case DECIMAL -> "decimal";
            case WHOLE_NUMBER -> "whole number";
            case YES_NO -> "yes or no";
        };
    }

    private static ObjectNode options(ValueForm form) {
        ObjectNode options = JSON.createObjectNode();
        boolean dated = form.kind() == ValueKind.DATE || form.kind() == ValueKind.DATE_TIME;
        if (dated && form.formats().size() == 1 && !form.formats().get(0).startsWith("epoch")) {
            String format = form.formats().get(0);
            options.put("format", format.equals("iso") ? "yyyy-MM-dd" : format);
        }
        if (form.kind() == ValueKind.CODE && form.otherwise().isEmpty()) {
            options.put(
                    "pattern",
                    "^("
                            + form.codes().keySet().stream()
                                    .map(code -> code.replaceAll("([\\\\.*+?^${}()|\\[\\]/])", "\\\\$1"))
                                    .collect(Collectors.joining("|"))
                            + ")$");
        }
        return options;
    }
}
