package org.mesinfos.connectors.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.avro.Schema;
import org.mesinfos.connectors.api.AbsentSource;
import org.mesinfos.connectors.mapping.invoice.InvoiceTotal;
import org.mesinfos.connectors.mapping.yaml.NameSuggestion;
import org.mesinfos.connectors.mapping.yaml.YamlMap;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;

/**
 * Compiler of one record of a mapping. Sections that the record lacks are taken from the root of the mapping, whose selectors start
 * at the row.
 */
final class RecordCompiler {

    /** Key with the totals of an invoice that are checked. */
    static final String CHECKED_TOTALS = "checked-totals";

    private final Scope scope;
    private final YamlMap record;
    private final YamlMap mapping;

    RecordCompiler(Scope scope, YamlMap record, YamlMap mapping) {
        this.scope = scope;
        this.record = record;
        this.mapping = mapping;
    }

    /** Returns the plan, empty after a problem. Its remainder is set later, when all records are compiled. */
    Optional<RecordPlan> compile() {
        Optional<RecordType> type = type();
        Condition when = ConditionCompiler.of(record, "when", scope);
        scope.takeRequestedSlots();
        SubjectPlan subject = shared("subject", this::subject);
        List<LinkPlan> links = shared(
                "links",
                () -> scope.within(
                        "links",
                        () -> sectionFor("links").maps("links").stream()
                                .map(this::link)
                                .toList()));
        Optional<YamlMap> fields = record.map("fields");
        if (!record.has("fields")) {
            record.problems().add(record.location(), "\"fields\" is missing");
        }
        Optional<YamlMap> key = sectionFor("key").map("key");
        if (!sectionFor("key").has("key")) {
            record.problems().add(record.location(), "\"key\" is missing: the fields that identify an event");
        }
        Set<InvoiceTotal> checkedTotals = checkedTotals(type);
        if (type.isEmpty() || fields.isEmpty() || key.isEmpty()) {
            return Optional.empty();
        }
        Schema schema = type.get().schema();
        if (type.get() == RecordType.METER_READING) {
            ReadingUnits.check(fields.get());
        }
        List<FieldPlan> plans = new FieldCompiler(scope).ofRecord(schema, fields.get());
        KeyPlan keyPlan = key(key.get(), schema, fields.get());
        BitSet own = scope.takeRequestedSlots();
        scope.check(record, own);
        String keyName = String.join(" + ", key.get().texts("native"));
        return Optional.of(new RecordPlan(
                type.get(),
                RecordFactory.of(schema),
                when,
                subject,
                links,
                keyPlan,
                keyName,
                plans,
                checkedTotals,
                own,
                new UncapturedValues(0)));
    }

    private Set<InvoiceTotal> checkedTotals(Optional<RecordType> type) {
        Set<InvoiceTotal> totals = record.choices(CHECKED_TOTALS, InvoiceTotal.class);
        if (!totals.isEmpty()
                && type.filter(found -> found != RecordType.INVOICE).isPresent()) {
            record.problem(CHECKED_TOTALS, "\"" + CHECKED_TOTALS + "\" are those of an Invoice");
        }
        return totals;
    }

    private <T> T shared(String key, Supplier<T> compilation) {
        return record.has(key) ? compilation.get() : scope.atRow(compilation);
    }

    private YamlMap sectionFor(String key) {
        return record.has(key) ? record : mapping;
    }

    private Optional<RecordType> type() {
        String name = record.requiredText("record", "a type of record such as BankTransaction");
        Optional<RecordType> type = RecordType.ofSchemaName(name);
        if (type.isEmpty() && !name.isEmpty()) {
            List<String> names = Arrays.stream(RecordType.values())
                    .map(RecordType::schemaName)
                    .toList();
            record.problem("record", "no record \"" + name + "\"" + NameSuggestion.hint(name, names));
        }
        return type;
    }

    private SubjectPlan subject() {
        List<SubjectPlan.Reference> references = new ArrayList<>();
        for (YamlMap map : sectionFor("subject").maps("subject")) {
            SubjectKind kind = kind(map);
            scope.within(AbsentSource.SUBJECT, () -> selector("from", map))
                    .ifPresent(text -> references.add(new SubjectPlan.Reference(kind, text)));
            map.rejectUnknownKeys();
        }
        return new SubjectPlan(references);
    }

    private LinkPlan link(YamlMap map) {
        LinkPlan link = new LinkPlan(
                kind(map),
                selector("from", map).orElse(FieldText.NONE),
                map.text("split").orElse(""),
                map.map("customer", scope.shorthand()).map(selector -> TextCompiler.closedText(selector, scope)),
                HoldingPlan.of(map, scope));
        map.rejectUnknownKeys();
        return link;
    }

    private static SubjectKind kind(YamlMap map) {
        if (!map.has("kind")) {
            map.problems()
                    .add(map.location(), "\"kind\" is missing: customer, account, line, usage-point, contract or card");
        }
        return map.choice("kind", SubjectKind.CUSTOMER);
    }

    private Optional<FieldText> selector(String key, YamlMap map) {
        Optional<YamlMap> selector = map.map(key, scope.shorthand());
        if (!map.has(key)) {
            map.problems().add(map.location(), "\"" + key + "\" is missing: the location of the reference");
        }
        return selector.map(found -> TextCompiler.closedText(found, scope));
    }

    private static KeyPlan key(YamlMap map, Schema schema, YamlMap fields) {
        KeyPlan plan = new KeyPlan(keyFields("native", map, schema, fields), keyFields("natural", map, schema, fields));
        map.rejectUnknownKeys();
        if (!map.has("native") && !map.has("natural")) {
            map.problems().add(map.location(), "a key is \"native\", a field, or \"natural\", a list of fields");
        }
        for (String part : List.of("native", "natural")) {
            if (map.isList(part) && map.texts(part).isEmpty()) {
                map.problem(part, "\"" + part + "\" is empty, expected fields such as [booking_date, amount]");
            }
        }
        return plan;
    }

    private static List<KeyField> keyFields(String key, YamlMap map, Schema schema, YamlMap fields) {
        List<KeyField> keyFields = new ArrayList<>();
        for (String name : map.texts(key)) {
            if (name.equals("subject")) {
                keyFields.add(KeyField.of(Envelope.SUBJECT));
            } else if (!isSet(fields, name)) {
                reportFieldWithoutSource(key, name, map, schema, fields);
            } else {
                keyField(schema, name)
                        .ifPresentOrElse(keyFields::add, () -> reportUnknownField(key, name, map, schema));
            }
        }
        return keyFields;
    }

    /** Reports a field that is not set, unless a field with almost this name is reported as unknown. */
    private static void reportFieldWithoutSource(String key, String name, YamlMap map, Schema schema, YamlMap fields) {
        List<String> unknown = fields.keys().stream()
                .filter(field -> schema.getField(field.split("\\.", 2)[0]) == null)
                .toList();
        if (NameSuggestion.hint(name, unknown).isEmpty()) {
            map.problem(
                    key,
                    "the key names \"" + name + "\", which \"fields\" does not set"
                            + NameSuggestion.hintOrAll(name, fields.keys()));
        }
    }

    /** Returns whether the fields set the named field, or the record or list that contains it. */
    private static boolean isSet(YamlMap fields, String name) {
        int dot = name.indexOf('.');
        return fields.keys().contains(name)
                || (dot > 0
                        && (fields.keys().contains(name.substring(0, dot))
                                || fields.keys().stream().anyMatch(set -> set.startsWith(name + "."))));
    }

    /**
     * Returns the path of a field; empty if the schema has no such field. An unknown field of the record itself was
     * already reported.
     */
    private static Optional<KeyField> keyField(Schema schema, String name) {
        List<Integer> positions = new ArrayList<>();
        Schema holder = schema;
        for (String part : name.split("\\.", -1)) {
            Schema.Field field = holder.getType() == Schema.Type.RECORD ? holder.getField(part) : null;
            if (field == null) {
                return Optional.empty();
            }
            positions.add(field.pos());
            Schema type = FieldCompiler.type(field);
            holder = type.getType() == Schema.Type.ARRAY ? type.getElementType() : type;
        }
        return Optional.of(new KeyField(positions));
    }

    private static void reportUnknownField(String key, String name, YamlMap map, Schema schema) {
        if (name.indexOf('.') > 0) {
            map.problem(key, "the key names \"" + name + "\", which is not a field of " + schema.getName());
        }
    }
}
