package org.mesinfos.pipelines.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.mesinfos.pipelines.language.LocalisedTexts;
import org.mesinfos.pipelines.language.PageLanguage;
import org.mesinfos.pipelines.page.Html;
import org.mesinfos.pipelines.page.PageFrame;
import org.mesinfos.records.CoreColumns;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SchemaCatalogue;
import org.mesinfos.records.SchemaDescriptions;

/**
 * Renderer of the description of a record type as a page: its fields with type and meaning, its core columns, its nested
 * records and codes, and the connectors that fill each field. Not thread-safe.
 */
final class RecordPage {

    private static final int LISTED = 4;

    /** Owner of fields. */
    private enum Kind {
        /** The record type of the page, whose connectors are known by field. */
        OF_TYPE,
        /** All record types, or a nested record. */
        SHARED
    }

    private final RecordType type;
    private final FilledFields filled;
    private final PageLanguage language;
    private final LocalisedTexts texts;
    private final Labels labels;
    private final FieldTypeWords types;
    private final SchemaDescriptions descriptions;
    private final Html page = new Html();
    private final Map<String, Schema> nested = new TreeMap<>();
    private final Map<String, Schema> codes = new TreeMap<>();

    private RecordPage(RecordType type, FilledFields filled, PageLanguage language) {
        this.type = type;
        this.filled = filled;
        this.language = language;
        this.texts = language.texts(SheetWriter.TEXTS);
        this.labels = Labels.of(language);
        this.types = new FieldTypeWords(texts);
        this.descriptions = SchemaDescriptions.in(language.locale());
    }

    /** Returns the page, whose links lead to pages of the catalogue around it. */
    static String html(RecordType type, FilledFields filled, PageLanguage language) {
        return new RecordPage(type, filled, language).html();
    }

    /** Returns a page that lists all record types, and the fields that each of them has. */
    static String index(FilledFields filled, PageLanguage language) {
        return new RecordPage(RecordType.PERSON_PROFILE, filled, language).index();
    }

    private String html() {
        Schema schema = SchemaCatalogue.schema(type);
        page.open("div", "class", "head")
                .element("p", type.schemaName() + " · " + type.fileName() + ".parquet", "class", "note")
                .element("h1", capital(labels.several(type)))
                .element("p", descriptions.of(schema), "class", "lead")
                .close("div");
        List<Schema.Field> own =
                schema.getFields().subList(Envelope.SIZE, schema.getFields().size());
        section("fields", texts.text("record.fields"));
        page.open("p", "class", "note")
                .text(texts.text("record.fields.note") + " ")
                .element("a", texts.text("record.envelope"), "href", "index.html#envelope")
                .close("p");
        fields(schema, own, Kind.OF_TYPE);
        page.close("section");
        nestedSections();
        section(
                "connectors",
                texts.text("record.connectors", filled.connectors(type).size()));
        page.open("p");
        connectors(filled.connectors(type));
        page.close("p").close("section");
        return framed(capital(labels.several(type)), type.fileName() + ".html");
    }

    private String index() {
        String title = texts.text("record.index", RecordType.values().length);
        page.open("div", "class", "head")
                .element("h1", title)
                .element("p", texts.text("record.index.lead"), "class", "lead")
                .close("div");
        section("types", texts.text("record.types"));
        page.open("ul", "class", "rows entries");
        for (RecordType each : RecordType.values()) {
            page.open("li")
                    .element("a", capital(labels.several(each)), "href", each.fileName() + ".html")
                    .element("span", descriptions.of(each.schema()))
                    .element(
                            "span",
                            texts.text(
                                    "record.connectors", filled.connectors(each).size()),
                            "class",
                            "note")
                    .close("li");
        }
        page.close("ul").close("section");
        section("envelope", texts.text("record.envelope"));
        fields(type.schema(), type.schema().getFields().subList(0, Envelope.SIZE), Kind.SHARED);
        page.close("section");
        nestedSections();
        return framed(title, "index.html");
    }

    private String framed(String title, String file) {
        return new PageFrame(
                        language,
                        title,
                        "../../" + language.code() + "/index.html",
                        "../" + language.other().code() + "/" + file,
                        "../../style.css",
                        "")
                .around(page);
    }

    private void section(String id, String title) {
        page.open("section", "aria-labelledby", id)
                .open("div", "class", "sec")
                .element("h2", title, "id", id)
                .close("div");
    }

    private void fields(Schema owner, List<Schema.Field> fields, Kind kind) {
        page.open("table", "class", "columns").open("thead").open("tr");
        for (String heading : List.of("record.field", "record.type", "record.meaning")) {
            page.element("th", texts.text(heading), "scope", "col");
        }
        page.close("tr").close("thead").open("tbody");
        fields.forEach(field -> field(owner, field, kind));
        page.close("tbody").close("table");
    }

    private void field(Schema owner, Schema.Field field, Kind kind) {
        collect(field.schema());
        page.open("tr").open("th", "scope", "row").element("code", field.name());
        if (kind == Kind.OF_TYPE && CoreColumns.of(type).contains(field.name())) {
            page.element("small", texts.text("record.core"), "class", "also");
        }
        page.close("th")
                .open("td")
                .element("span", types.of(field.schema()), "class", "note")
                .close("td");
        page.open("td").text(descriptions.of(owner, field));
        if (kind == Kind.OF_TYPE && !filled.connectors(type, field.name()).isEmpty()) {
            page.open("small").text(texts.text("record.filled") + " ");
            connectors(filled.connectors(type, field.name()));
            page.close("small");
        }
        page.close("td").close("tr");
    }

    /** Lists connectors with links, the first ones at once and all others behind a summary. */
    private void connectors(Collection<String> ids) {
        int listed = 0;
        boolean isFolded = ids.size() > LISTED + 2;
        for (String id : ids) {
            if (listed > 0) {
                page.text(isFolded && listed == LISTED ? " " : ", ");
            }
            if (isFolded && listed == LISTED) {
                page.open("details").element("summary", texts.text("record.more", ids.size() - LISTED));
            }
            page.element("a", id, "href", "../../" + language.code() + "/" + id + ".html");
            listed++;
        }
        if (isFolded) {
            page.close("details");
        }
    }

    private void nestedSections() {
        for (Schema schema : List.copyOf(nested.values())) {
            section(schema.getName(), schema.getName());
            page.element("p", descriptions.of(schema));
            fields(schema, schema.getFields(), Kind.SHARED);
            page.close("section");
        }
        if (codes.isEmpty()) {
            return;
        }
        section("codes", texts.text("record.codes"));
        page.open("table", "class", "columns").open("tbody");
        for (Schema schema : codes.values()) {
            page.open("tr")
                    .open("th", "scope", "row")
                    .element("code", schema.getName())
                    .close("th")
                    .element("td", descriptions.of(schema))
                    .close("tr");
        }
        page.close("tbody").close("table").close("section");
    }

    private void collect(Schema schema) {
        switch (schema.getType()) {
            case UNION -> schema.getTypes().forEach(this::collect);
            case ARRAY -> collect(schema.getElementType());
            case MAP -> collect(schema.getValueType());
            case ENUM -> codes.put(schema.getName(), schema);
            case RECORD -> {
                if (nested.put(schema.getName(), schema) == null) {
                    schema.getFields().forEach(field -> collect(field.schema()));
                }
            }
            case FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> {}
        }
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
