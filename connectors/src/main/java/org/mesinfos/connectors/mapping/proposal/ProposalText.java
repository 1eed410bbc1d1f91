package org.mesinfos.connectors.mapping.proposal;

import static org.mesinfos.connectors.mapping.YamlText.quoted;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.mapping.SampleTable;
import org.mesinfos.records.RecordType;

/** Writes a choice of fields as the text of a mapping. */
final class ProposalText {

    private final String id;
    private final String format;
    private final SampleTable table;
    private final FieldChoice choice;
    private final List<String> lines = new ArrayList<>();

    ProposalText(String id, String format, SampleTable table, FieldChoice choice) {
        this.id = id;
        this.format = format;
        this.table = table;
        this.choice = choice;
    }

    String yaml() {
        RecordType type = choice.words().type();
        lines.add("# A first guess from a sample. Check each field, then its sample and what is expected of it.");
        lines.add("connector: " + id);
        lines.add("version: 1");
        lines.add("title: " + quoted(type.schemaName() + " records of " + id.substring(0, id.indexOf('/'))));
        lines.add("format: " + format);
        lines.add("deliveries: append");
        lines.add("");
        List<Map.Entry<String, SampleTable.Column>> links = links();
        addSection(links.stream().map(Map.Entry::getValue).toList());
        lines.add("");
        lines.add("record: " + type.schemaName());
        addSubject();
        addLinks(links);
        addKey();
        addFields();
        return String.join("\n", lines) + "\n";
    }

    private void addSection(List<SampleTable.Column> linked) {
        lines.add(format + ":");
        table.section().forEach(line -> lines.add("  " + line));
        List<SampleTable.Column> others = choice.others(table.columns()).stream()
                .filter(column -> !linked.contains(column))
                .toList();
        if (!others.isEmpty()) {
            lines.add("  # No field was found for these; their values are kept under their names in \"additional\".");
            lines.add("  other-columns:");
            others.forEach(column -> lines.add("    - " + quoted(column.name())));
        }
    }

    private void addSubject() {
        lines.add(choice.subject()
                .map(column -> "subject: {kind: " + choice.subjectKind() + ", from: " + quoted(column.name()) + "}")
                .orElse("# Nothing was found that tells whose a row is: subject: {kind: customer, from: COLUMN}"));
    }

    /** References of a customer's own, by which rows of other files are known as the customer's. */
    private List<Map.Entry<String, SampleTable.Column>> links() {
        List<Map.Entry<String, SampleTable.Column>> links = new ArrayList<>();
        if (choice.words().type() == RecordType.PERSON_PROFILE) {
            for (SampleTable.Column column : choice.others(table.columns())) {
                ColumnName name = ColumnName.of(column.name());
                ColumnWords.known().links().entrySet().stream()
                        .filter(entry ->
                                RecordWords.longest(name, entry.getValue()).isPresent())
                        .findFirst()
                        .ifPresent(entry -> links.add(Map.entry(entry.getKey(), column)));
            }
        }
        return links;
    }

    private void addLinks(List<Map.Entry<String, SampleTable.Column>> links) {
        if (!links.isEmpty()) {
            lines.add("# What else is this customer's: rows of other files that name it find the customer.");
            lines.add("links:");
            links.forEach(link -> lines.add("  - {kind: " + link.getKey() + ", from: "
                    + quoted(link.getValue().name()) + "}"));
        }
    }

    private void addKey() {
        Optional<String> reference = choice.words()
                .nativeField()
                .filter(field -> field.equals(FieldChoice.SUBJECT)
                        ? choice.subject().isPresent()
                        : Optional.ofNullable(choice.fields().get(field))
                                .filter(column -> isDistinct(column.values()))
                                .isPresent());
        if (reference.isPresent()) {
            lines.add(
                    "# One event for each reference; where the organisation uses one again, what together tells it: natural.");
            lines.add("key: {native: " + reference.get() + "}");
        } else {
            lines.add("# Keep here what together tells one event, or name the organisation's own reference: native.");
            lines.add("key: {natural: [" + String.join(", ", naturalKey()) + "]}");
        }
        lines.add("");
    }

    private List<String> naturalKey() {
        List<String> key = new ArrayList<>();
        if (choice.subject().isPresent()
                && !choice.fields().containsValue(choice.subject().get())) {
            key.add(FieldChoice.SUBJECT);
        }
        for (String field : choice.fields().keySet()) {
            String target = isHalfOfAnAmount(field) ? "amount" : field;
            if (target.indexOf('/') < 0 && !key.contains(target)) {
                key.add(target);
            }
        }
        return key.isEmpty() ? List.of(FieldChoice.SUBJECT) : key;
    }

    private void addFields() {
        Map<String, List<String>> entries = new LinkedHashMap<>();
        choice.fields().forEach((field, column) -> {
            int slash = field.indexOf('/');
            if (slash > 0) {
                entries.computeIfAbsent(field.substring(0, slash), list -> new ArrayList<>())
                        .add(part(field.substring(slash + 1), column));
            } else {
                entry(field, column).ifPresent(entry -> entries.put(field, List.of(entry)));
            }
        });
        currency().ifPresent(code -> entries.put("currency", List.of("currency: {constant: " + code + "}")));
        unit().ifPresent(unit -> entries.put("unit", List.of("unit: {constant: " + quoted(unit) + "}")));
        lines.add(entries.isEmpty() ? "fields: {}" : "fields:");
        entries.forEach(this::addEntries);
    }

    private void addEntries(String field, List<String> entries) {
        if (choice.fields().containsKey(field) || field.equals("currency") || field.equals("unit")) {
            lines.add("  " + entries.get(0));
        } else if (field.equals("postal_addresses")) {
            lines.add("  " + field + ":");
            lines.add("    - " + entries.get(0));
            entries.subList(1, entries.size()).forEach(part -> lines.add("      " + part));
        } else {
            lines.add("  " + field + ":");
            entries.forEach(part -> lines.add("    - {" + part + "}"));
        }
    }

    /** A part of a list, {@code number MOBILE} with the kind that its column tells. */
    private static String part(String part, SampleTable.Column column) {
        int space = part.indexOf(' ');
        return space < 0
                ? part + ": " + quoted(column.name())
                : part.substring(0, space) + ": " + quoted(column.name()) + ", kind: {constant: "
                        + part.substring(space + 1) + "}";
    }

    private Optional<String> entry(String field, SampleTable.Column column) {
        if (isHalfOfAnAmount(field)) {
            return amount(column);
        }
        boolean saidByHalves = field.equals("amount")
                && choice.fields().containsKey(FieldChoice.DEBIT)
                && choice.fields().containsKey(FieldChoice.CREDIT);
        return saidByHalves ? Optional.empty() : Optional.of(plain(field, choice.kind(field), column));
    }

    /** Debit and credit make one amount, said where the first of them stands; one alone makes it by itself. */
    private Optional<String> amount(SampleTable.Column column) {
        SampleTable.Column debit = choice.fields().get(FieldChoice.DEBIT);
        SampleTable.Column credit = choice.fields().get(FieldChoice.CREDIT);
        if (debit == null || credit == null) {
            return choice.fields().containsKey("amount")
                    ? Optional.empty()
                    : Optional.of(plain("amount", Values.Kind.NUMBER, column));
        }
        List<SampleTable.Column> columns = table.columns();
        if (!column.equals(columns.indexOf(debit) < columns.indexOf(credit) ? debit : credit)) {
            return Optional.empty();
        }
        List<String> both = new ArrayList<>(debit.values());
        both.addAll(credit.values());
        return Optional.of("amount: {debit: " + quoted(debit.name()) + ", credit: " + quoted(credit.name())
                + Values.options(Values.Kind.NUMBER, both) + "}");
    }

    private static String plain(String field, Values.Kind kind, SampleTable.Column column) {
        String options = Values.options(kind, column.values());
        return field + ": "
                + (options.isEmpty() ? quoted(column.name()) : "{column: " + quoted(column.name()) + options + "}");
    }

    /** The currency that amounts are written with, where no column tells it. */
    private Optional<String> currency() {
        boolean isTold = choice.fields().containsKey("currency")
                || choice.words().type().schema().getField("currency") == null;
        return isTold
                ? Optional.empty()
                : choice.fields().entrySet().stream()
                        .filter(entry -> choice.kind(entry.getKey()) == Values.Kind.NUMBER)
                        .flatMap(entry -> Values.currency(entry.getValue().values()).stream())
                        .findFirst();
    }

    /** The unit that the column of values has in its name, where no column tells it. */
    private Optional<String> unit() {
        SampleTable.Column value = choice.fields().get("value");
        return value == null
                        || choice.fields().containsKey("unit")
                        || choice.words().type() != RecordType.METER_READING
                ? Optional.empty()
                : List.of("kWh", "Wh", "kW", "W", "kVA", "m3").stream()
                        .filter(unit -> ColumnName.of(value.name())
                                .holds(ColumnName.of(unit.toUpperCase(Locale.ROOT))
                                        .words()))
                        .findFirst();
    }

    private static boolean isHalfOfAnAmount(String field) {
        return field.equals(FieldChoice.DEBIT) || field.equals(FieldChoice.CREDIT);
    }

    private static boolean isDistinct(List<String> values) {
        return values.stream().distinct().count() == values.size();
    }
}
