package org.mesinfos.connectors.mapping.proposal;

import static org.mesinfos.connectors.mapping.yaml.YamlText.quoted;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.mapping.SampleTable;
import org.mesinfos.records.RecordType;

/** Writer of the fields of an assignment. Used once. */
final class ProposedFields {

    private final SampleTable table;
    private final FieldAssignment assignment;
    private final List<String> lines = new ArrayList<>();

    ProposedFields(SampleTable table, FieldAssignment assignment) {
        this.table = table;
        this.assignment = assignment;
    }

    /** Returns the line {@code fields:} and the lines below it. */
    List<String> lines() {
        Map<String, List<String>> entries = new LinkedHashMap<>();
        assignment.fields().forEach((field, column) -> {
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
        return List.copyOf(lines);
    }

    private void addEntries(String field, List<String> entries) {
        if (assignment.fields().containsKey(field) || field.equals("currency") || field.equals("unit")) {
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

    /** Writes an element of a list. For {@code number MOBILE}, the kind is declared as a constant. */
    private static String part(String part, SampleTable.SampleColumn column) {
        int space = part.indexOf(' ');
        return space < 0
                ? part + ": " + quoted(column.name())
                : part.substring(0, space) + ": " + quoted(column.name()) + ", kind: {constant: "
                        + part.substring(space + 1) + "}";
    }

    private Optional<String> entry(String field, SampleTable.SampleColumn column) {
        if (isDebitOrCredit(field)) {
            return amount(column);
        }
        boolean isSplit = field.equals("amount")
                && assignment.fields().containsKey(FieldAssignment.DEBIT)
                && assignment.fields().containsKey(FieldAssignment.CREDIT);
        return isSplit ? Optional.empty() : Optional.of(plain(field, assignment.kind(field), column));
    }

    /**
     * Writes debit and credit columns as one amount, at the first of the two columns. A single column is an amount by
     * itself.
     */
    private Optional<String> amount(SampleTable.SampleColumn column) {
        SampleTable.SampleColumn debit = assignment.fields().get(FieldAssignment.DEBIT);
        SampleTable.SampleColumn credit = assignment.fields().get(FieldAssignment.CREDIT);
        if (debit == null || credit == null) {
            return assignment.fields().containsKey("amount")
                    ? Optional.empty()
                    : Optional.of(plain("amount", ColumnValues.Kind.NUMBER, column));
        }
        List<SampleTable.SampleColumn> columns = table.columns();
        if (!column.equals(columns.indexOf(debit) < columns.indexOf(credit) ? debit : credit)) {
            return Optional.empty();
        }
        List<String> both = new ArrayList<>(debit.values());
        both.addAll(credit.values());
        return Optional.of("amount: {debit: " + quoted(debit.name()) + ", credit: " + quoted(credit.name())
                + ColumnValues.options(ColumnValues.Kind.NUMBER, both) + "}");
    }

    private String plain(String field, ColumnValues.Kind kind, SampleTable.SampleColumn column) {
        String options = ColumnValues.options(kind, column.values());
        options += options.contains("duration: ") ? "" : HeaderUnit.options(field, column.name());
        return field + ": "
                + (options.isEmpty()
                        ? quoted(column.name())
                        : "{" + table.addressing().key() + ": " + quoted(column.name()) + options + "}");
    }

    /** Returns the currency that the amounts contain, if no column contains it. */
    private Optional<String> currency() {
        boolean hasColumn = assignment.fields().containsKey("currency")
                || assignment.words().schema().getField("currency") == null;
        return hasColumn
                ? Optional.empty()
                : assignment.fields().entrySet().stream()
                        .filter(entry -> assignment.kind(entry.getKey()) == ColumnValues.Kind.NUMBER)
                        .flatMap(entry -> ColumnValues.currency(entry.getValue().values()).stream())
                        .findFirst();
    }

    /** Returns the unit in the name of the value column, if no column contains it. */
    private Optional<String> unit() {
        SampleTable.SampleColumn value = assignment.fields().get("value");
        return value == null
                        || assignment.fields().containsKey("unit")
                        || assignment.words().type() != RecordType.METER_READING
                ? Optional.empty()
                : MeasuredUnit.in(value.name());
    }

    static boolean isDebitOrCredit(String field) {
        return field.equals(FieldAssignment.DEBIT) || field.equals(FieldAssignment.CREDIT);
    }
}
