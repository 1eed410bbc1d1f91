package org.mesinfos.connectors.mapping.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.Schema;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;

/** Reader of the layout of files from a mapping that compiles. Not thread-safe. */
final class LayoutReader {

    private static final List<String> HOLDING_DAYS = List.of("start", "end", "customer-since");

    private final YamlSection root;
    private final String format;
    private final Selectors selectors;
    private final ValueForms forms;
    private final LayoutColumns columns = new LayoutColumns();

    LayoutReader(YamlSection root) {
        this.root = root;
        this.format = root.text("format").orElse("");
        this.selectors = new Selectors(root, format);
        this.forms = new ValueForms(root);
    }

    FileLayout read() {
        List<RecordLayout> records = new ArrayList<>();
        for (YamlSection record : root.has("records") ? root.sections("records", "") : List.of(root)) {
            RecordType.ofSchemaName(record.text("record").orElse(""))
                    .ifPresent(type -> records.add(record(type, record)));
        }
        root.section("as-of", selectors.shorthand())
                .ifPresent(day -> use(day, "", new ColumnUse.AsOfDay(forms.day(day))));
        root.sections("skip", "").forEach(rule -> condition(rule, ""));
        Optional<YamlSection> section = root.section(format, "");
        section.ifPresent(this::unreadColumns);
        return new FileLayout(
                format,
                section.map(LayoutReader::settings).orElse(Map.of()),
                section.map(settings -> settings.texts("record")).orElse(List.of()),
                columns.list(),
                records);
    }

    private static Map<String, String> settings(YamlSection section) {
        Map<String, String> settings = new LinkedHashMap<>();
        section.keys()
                .forEach(key -> section.text(key)
                        .filter(text -> !key.equals("record"))
                        .ifPresent(text -> settings.put(key, text)));
        return settings;
    }

    /** Adds the columns that no field reads, so that they are kept as delivered. */
    private void unreadColumns(YamlSection section) {
        List<String> names = new ArrayList<>(section.texts("other-columns"));
        if (format.equals("csv")) {
            names.addAll(section.texts("columns"));
        } else if (format.equals("fixed-width")) {
            section.section("columns", "").ifPresent(ranges -> names.addAll(ranges.keys()));
        } else if (format.equals("pdf")) {
            section.sections("columns", "header")
                    .forEach(column -> column.text("header").ifPresent(names::add));
        }
        for (String name : names) {
            columns.add(
                    new LayoutColumns.ColumnPlace(
                            LayoutColumn.Place.COLUMN, name, List.of(), LayoutColumn.Presence.OPTIONAL),
                    Optional.empty(),
                    LayoutColumn.Presence.OPTIONAL);
        }
    }

    private RecordLayout record(RecordType type, YamlSection record) {
        for (YamlSection subject : sectionFor("subject", record).sections("subject", "")) {
            subject.section("from", selectors.shorthand())
                    .ifPresent(from -> use(from, "", new ColumnUse.Subject(kind(subject), ValueForm.PLAIN_TEXT)));
        }
        sectionFor("links", record).sections("links", "").forEach(this::link);
        record.section("fields", "").ifPresent(fields -> fields(type, type.schema(), fields, "", ""));
        record.sections("when", "").forEach(when -> condition(when, ""));
        Optional<YamlSection> key = sectionFor("key", record).section("key", "");
        return new RecordLayout(
                type,
                key.map(fields -> fields.texts("native")).orElse(List.of()),
                key.map(fields -> fields.texts("natural")).orElse(List.of()));
    }

    private YamlSection sectionFor(String key, YamlSection record) {
        return record.has(key) ? record : root;
    }

    private void link(YamlSection link) {
        ValueForm form = ValueForm.PLAIN_TEXT.withSeparator(link.text("split").orElse(""));
        link.section("from", selectors.shorthand())
                .ifPresent(from -> use(from, "", new ColumnUse.Holding(kind(link), form)));
        link.section("customer", selectors.shorthand())
                .ifPresent(customer ->
                        use(customer, "", new ColumnUse.Subject(SubjectKind.CUSTOMER, ValueForm.PLAIN_TEXT)));
        for (String day : HOLDING_DAYS) {
            link.section(day, selectors.shorthand())
                    .ifPresent(selector -> use(selector, "", new ColumnUse.HoldingDay(forms.day(selector))));
        }
    }

    private static SubjectKind kind(YamlSection reference) {
        return SubjectKind.valueOf(
                reference.text("kind").orElse("customer").replace('-', '_').toUpperCase(Locale.ROOT));
    }

    /**
     * Adds the columns of fields.
     *
     * @param path path of the record or list that contains them, with a dot after it; empty for the record itself
     * @param prefix path of the group in the file, with a slash after it
     */
    private void fields(RecordType type, Schema schema, YamlSection fields, String path, String prefix) {
        Set<String> nested = new LinkedHashSet<>();
        for (String name : fields.keys()) {
            int dot = name.indexOf('.');
            if (dot > 0) {
                nested.add(name.substring(0, dot));
            } else {
                field(type, schema, name, fields, path, prefix);
            }
        }
        for (String name : nested) {
            element(schema, name)
                    .ifPresent(element ->
                            fields(type, element, fields.withoutPrefix(name + "."), path + name + ".", prefix));
        }
    }

    private void field(RecordType type, Schema schema, String name, YamlSection fields, String path, String prefix) {
        Schema.Field field = schema.getField(name);
        Optional<Schema> element = element(schema, name);
        if (field == null || element.isEmpty()) {
            return;
        }
        for (YamlSection selector : fields.sections(name, selectors.shorthand())) {
            if (selector.has("each")) {
                group(type, element.get(), selector, path + name + ".", prefix);
            } else if (element.get().getType() == Schema.Type.RECORD) {
                fields(type, element.get(), selector, path + name + ".", prefix);
            } else {
                ValueForm form = forms.of(name, element.get(), selector, fields);
                use(selector, prefix, new ColumnUse.Field(type, path + name, form));
                rules(selector, prefix);
            }
        }
    }

    private void group(RecordType type, Schema element, YamlSection group, String path, String prefix) {
        String each = group.section("each", selectors.shorthand())
                .flatMap(selector -> selector.text(selectors.shorthand()))
                .orElse("");
        String inner = each.isEmpty() || !selectors.shorthand().equals("path") ? prefix : prefix + each + "/";
        group.section("fields", "").ifPresent(fields -> fields(type, element, fields, path, inner));
    }

    /** Adds the columns that only decide about a value: its sign, or if it applies. */
    private void rules(YamlSection selector, String prefix) {
        selector.section("sign", selectors.shorthand())
                .ifPresent(sign -> use(sign, prefix, new ColumnUse.Rule(ValueForm.PLAIN_TEXT)));
        selector.sections("when", "").forEach(when -> condition(when, prefix));
    }

    private void condition(YamlSection condition, String prefix) {
        condition.sections("any", "").forEach(part -> condition(part, prefix));
        condition.sections("not", "").forEach(part -> condition(part, prefix));
        use(condition, prefix, new ColumnUse.Rule(ValueForm.PLAIN_TEXT));
    }

    private void use(YamlSection selector, String prefix, ColumnUse use) {
        LayoutColumn.Presence presence = selector.text("required").equals(Optional.of("true"))
                ? LayoutColumn.Presence.REQUIRED
                : LayoutColumn.Presence.OPTIONAL;
        List<LayoutColumns.ColumnPlace> places = selectors.places(selector, prefix);
        boolean isOneOf = presence == LayoutColumn.Presence.REQUIRED && places.size() > 1;
        LayoutColumn.Presence each = isOneOf ? LayoutColumn.Presence.ONE_OF : presence;
        places.forEach(place -> columns.add(place, Optional.of(use), each));
    }

    /** Returns the type of the values of a field: without null, and of a list the type of its elements. */
    private static Optional<Schema> element(Schema schema, String name) {
        Schema.Field field = schema.getField(name);
        if (field == null) {
            return Optional.empty();
        }
        Schema type = field.schema();
        if (type.getType() == Schema.Type.UNION) {
            type = type.getTypes().stream()
                    .filter(branch -> branch.getType() != Schema.Type.NULL)
                    .findFirst()
                    .orElse(type);
        }
        return Optional.of(type.getType() == Schema.Type.ARRAY ? type.getElementType() : type);
    }
}
