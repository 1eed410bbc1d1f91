package org.mesinfos.connectors.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.apache.avro.Schema;
import org.mesinfos.connectors.SourceContent;
import org.mesinfos.connectors.intake.Origin;
import org.mesinfos.connectors.intake.PathContent;
import org.mesinfos.records.RecordType;

/**
 * Writes a first mapping from a sample: it loads, and reads what could be guessed from the names and values of the
 * columns. What could not is listed for its author and kept in {@code additional} meanwhile.
 */
public final class MappingProposal {

    private static final String DEBIT = "debit";
    private static final String CREDIT = "credit";

    private final String id;
    private final String format;
    private final SampleTable table;
    private final RecordType type;
    private final Map<String, SampleTable.Column> fields = new LinkedHashMap<>();
    private final List<String> others = new ArrayList<>();

    private MappingProposal(String id, String format, SampleTable table) {
        this.id = id;
        this.format = format;
        this.table = table;
        this.type = likeliest(table);
        for (SampleTable.Column column : table.columns()) {
            boolean taken = FieldVocabulary.field(type, column.name())
                    .filter(field -> fits(field, column))
                    .filter(field -> fields.putIfAbsent(field, column) == null)
                    .isPresent();
            if (!taken) {
                others.add(column.name());
            }
        }
    }

    /**
     * The text of a mapping for files like a sample.
     *
     * @param id {@code organisation/name} of the connector
     * @param sample a file as the organisation delivers it
     * @throws IllegalArgumentException when no format finds columns in it
     * @throws UncheckedIOException when it cannot be read
     */
    public static String of(String id, Path sample) {
        try {
            SourceContent content = PathContent.scan(sample, Origin.unknown());
            for (RowFormat format : ServiceLoader.load(RowFormat.class, RowFormat.class.getClassLoader())) {
                Optional<SampleTable> table = format.sample(content);
                if (table.isPresent()) {
                    return new MappingProposal(id, format.name(), table.get()).yaml();
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The sample " + sample + " could not be read", failure);
        }
        throw new IllegalArgumentException("No columns were found in " + sample
                + ": a first mapping can be written for files with a row of column names, such as CSV.");
    }

    private static RecordType likeliest(SampleTable table) {
        RecordType best = RecordType.BANK_TRANSACTION;
        long most = 0;
        for (RecordType candidate : FieldVocabulary.types()) {
            long found = table.columns().stream()
                    .flatMap(column -> FieldVocabulary.field(candidate, column.name()).stream())
                    .distinct()
                    .count();
            if (found > most) {
                most = found;
                best = candidate;
            }
        }
        return best;
    }

    /** Whether the values can be read into the field. */
    private boolean fits(String field, SampleTable.Column column) {
        return switch (kind(field)) {
            case "date", "timestamp-micros", "local-timestamp-micros" ->
                ColumnGuess.time(column.values()).isPresent();
            case "decimal", "number" ->
                column.values().isEmpty()
                        || ColumnGuess.decimalMark(column.values()).isPresent();
            default -> true;
        };
    }

    private String kind(String field) {
        if (field.equals(DEBIT) || field.equals(CREDIT)) {
            return "decimal";
        }
        Schema.Field declared = type.schema().getField(field);
        Schema schema = FieldCompiler.type(declared);
        if (schema.getLogicalType() != null) {
            return schema.getLogicalType().getName();
        }
        return schema.getType() == Schema.Type.STRING ? "text" : "number";
    }

    private String yaml() {
        List<String> lines = new ArrayList<>();
        lines.add("# A first guess from a sample. Check each field, then its sample and what is expected of it.");
        lines.add("connector: " + id);
        lines.add("version: 1");
        lines.add("title: " + quoted(type.schemaName() + " records of " + id.substring(0, id.indexOf('/'))));
        lines.add("format: " + format);
        lines.add("deliveries: append");
        lines.add("");
        lines.add(format + ":");
        table.section().forEach(line -> lines.add("  " + line));
        if (!others.isEmpty()) {
            lines.add("  # No field was found for these; their values are kept under their names in \"additional\".");
            lines.add("  other-columns:");
            others.forEach(name -> lines.add("    - " + quoted(name)));
        }
        lines.add("");
        lines.add("record: " + type.schemaName());
        addSubject(lines);
        addKey(lines);
        addFields(lines);
        return String.join("\n", lines) + "\n";
    }

    private void addSubject(List<String> lines) {
        SampleTable.Column column = fields.get(FieldVocabulary.subjectField(type));
        if (column == null) {
            lines.add("# Nothing was found that tells whose a row is: subject: {kind: account, from: COLUMN}");
        } else {
            lines.add(
                    "subject: {kind: " + FieldVocabulary.subjectKind(type) + ", from: " + quoted(column.name()) + "}");
        }
    }

    private void addKey(List<String> lines) {
        List<String> key = new ArrayList<>();
        for (String field : fields.keySet()) {
            String target = field.equals(DEBIT) || field.equals(CREDIT) ? "amount" : field;
            if (!key.contains(target)) {
                key.add(target);
            }
        }
        lines.add("# Keep here what together tells one event, or name the organisation's own reference: native.");
        lines.add("key: {natural: [" + String.join(", ", key.isEmpty() ? List.of("subject") : key) + "]}");
        lines.add("");
    }

    private void addFields(List<String> lines) {
        List<String> entries = new ArrayList<>();
        fields.forEach((field, column) -> entry(field, column).ifPresent(entries::add));
        lines.add(entries.isEmpty() ? "fields: {}" : "fields:");
        entries.forEach(entry -> lines.add("  " + entry));
    }

    private Optional<String> entry(String field, SampleTable.Column column) {
        return switch (field) {
            case "subject" -> Optional.empty();
            case DEBIT, CREDIT -> amount(field, column);
            case "amount" ->
                fields.containsKey(DEBIT) && fields.containsKey(CREDIT)
                        ? Optional.empty()
                        : Optional.of(plain(field, column));
            default -> Optional.of(plain(field, column));
        };
    }

    /** Debit and credit make one amount, said where the first of them stands; one alone makes it by itself. */
    private Optional<String> amount(String field, SampleTable.Column column) {
        SampleTable.Column debit = fields.get(DEBIT);
        SampleTable.Column credit = fields.get(CREDIT);
        if (debit == null || credit == null) {
            return fields.containsKey("amount") ? Optional.empty() : Optional.of(plain("amount", column));
        }
        if (field.equals(CREDIT)) {
            return Optional.empty();
        }
        List<String> both = new ArrayList<>(debit.values());
        both.addAll(credit.values());
        return Optional.of(
                "amount: {debit: " + quoted(debit.name()) + ", credit: " + quoted(credit.name()) + numbers(both) + "}");
    }

    private String plain(String field, SampleTable.Column column) {
        String options =
                switch (kind(field)) {
                    case "date", "timestamp-micros", "local-timestamp-micros" ->
                        ", format: " + quoted(ColumnGuess.time(column.values()).orElse("iso"));
                    case "decimal", "number" -> numbers(column.values());
                    default -> "";
                };
        return field + ": "
                + (options.isEmpty() ? quoted(column.name()) : "{column: " + quoted(column.name()) + options + "}");
    }

    private static String numbers(List<String> values) {
        char mark = ColumnGuess.decimalMark(values).orElse('.');
        char other = mark == ',' ? '.' : ',';
        boolean grouped = values.stream().anyMatch(value -> value.indexOf(other) >= 0);
        return (mark == ',' ? ", decimal: \",\"" : "") + (grouped ? ", grouping: \"" + other + "\"" : "");
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
