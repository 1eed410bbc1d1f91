package org.mesinfos.connectors.mapping.proposal;

import static org.mesinfos.connectors.mapping.yaml.YamlText.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.mapping.MappingSchema;
import org.mesinfos.connectors.mapping.SampleTable;
import org.mesinfos.records.RecordType;

/** Writer of a field assignment as the text of a mapping. */
final class ProposalText {

    private final String id;
    private final String format;
    private final SampleTable table;
    private final FieldAssignment assignment;
    private final Optional<ReceiptLines> receiptLines;
    private final String fit;
    private final List<String> lines = new ArrayList<>();

    ProposalText(
            String id,
            String format,
            SampleTable table,
            FieldAssignment assignment,
            Optional<ReceiptLines> receiptLines,
            String fit) {
        this.id = id;
        this.format = format;
        this.table = table;
        this.assignment = assignment;
        this.receiptLines = receiptLines;
        this.fit = fit;
    }

    String yaml() {
        RecordType type = assignment.words().type();
        lines.add(MappingSchema.FIRST_LINE);
        lines.add("# Proposed from a sample. Check each field, then the sample and the expected records.");
        lines.add("# " + fit + ".");
        lines.add("connector: " + id);
        lines.add("version: 1");
        lines.add("title: " + quoted(type.schemaName() + " records of " + id.substring(0, id.indexOf('/'))));
        lines.add("format: " + format);
        lines.add("deliveries: append");
        lines.add("");
        List<Map.Entry<String, SampleTable.SampleColumn>> links = links();
        addSection(links.stream().map(Map.Entry::getValue).toList());
        lines.add("");
        receiptLines.ifPresent(receipt -> lines.add("# Each record is one receipt, and "
                + quoted(receipt.container().each()) + " its lines."));
        lines.add("record: " + type.schemaName());
        addSubject();
        addLinks(links);
        addKey();
        lines.addAll(new ProposedFields(table, assignment).lines());
        receiptLines.ifPresent(this::addLines);
        return String.join("\n", lines) + "\n";
    }

    private void addSection(List<SampleTable.SampleColumn> linked) {
        if (table.addressing() == SampleTable.Addressing.PATH) {
            addPathSection(linked);
            return;
        }
        lines.add(format + ":");
        table.section().forEach(line -> lines.add("  " + line));
        List<SampleTable.SampleColumn> others = assignment.unassigned(table.columns()).stream()
                .filter(column -> !linked.contains(column))
                .toList();
        if (!others.isEmpty()) {
            lines.add("  # Columns without a field. Their values are stored under their names in \"additional\".");
            lines.add("  other-columns:");
            others.forEach(column -> lines.add("    - " + quoted(column.name())));
        }
    }

    /** Adds the settings of a format with paths, which has no list of other values. */
    private void addPathSection(List<SampleTable.SampleColumn> linked) {
        lines.addAll(table.section());
        List<String> others = assignment.unassigned(table.columns()).stream()
                .filter(column -> !linked.contains(column))
                .map(SampleTable.SampleColumn::name)
                .toList();
        if (!others.isEmpty()) {
            lines.add("# Values without a field. They are stored under their names in \"additional\".");
            others.forEach(name -> lines.add("#   " + name));
        }
        List<String> ofLines = receiptLines.map(ReceiptLines::unassigned).orElse(List.of());
        if (!ofLines.isEmpty()) {
            lines.add("# The same for each line of a receipt.");
            ofLines.forEach(name -> lines.add("#   " + name));
        }
        if (!table.around().isEmpty()) {
            lines.add(
                    "# Values beside the records, in what contains them. Each record has them in \"additional\", unless a field"
                            + " names them.");
            lines.add("# Lists among them are read only if a path of the mapping names them.");
            table.around().forEach(path -> lines.add("#   " + path));
        }
    }

    private void addLines(ReceiptLines receipt) {
        lines.add("  lines:");
        lines.add("    each: " + quoted(receipt.container().each()));
        receipt.yaml().forEach(line -> lines.add("    " + line));
    }

    private void addSubject() {
        lines.add(assignment
                .subject()
                .map(column -> "subject: {kind: " + assignment.subjectKind() + ", from: " + quoted(column.name()) + "}")
                .orElse(
                        table.addressing() == SampleTable.Addressing.PATH
                                ? "# No value with the subject of a record was found: subject: {kind: customer, from: PATH}"
                                : "# No column with the subject of a row was found: subject: {kind: customer, from:"
                                        + " COLUMN}"));
    }

    /**
     * Returns the columns with references that belong to a customer and under which rows of other files are delivered.
     */
    private List<Map.Entry<String, SampleTable.SampleColumn>> links() {
        List<Map.Entry<String, SampleTable.SampleColumn>> links = new ArrayList<>();
        if (assignment.words().type() == RecordType.PERSON_PROFILE) {
            for (SampleTable.SampleColumn column : assignment.unassigned(table.columns())) {
                ColumnName name = ColumnName.of(column.name());
                ColumnVocabulary.standard().links().entrySet().stream()
                        .filter(entry -> RecordVocabulary.longestMatch(name, entry.getValue())
                                .isPresent())
                        .findFirst()
                        .ifPresent(entry -> links.add(Map.entry(entry.getKey(), column)));
            }
        }
        return links;
    }

    private void addLinks(List<Map.Entry<String, SampleTable.SampleColumn>> links) {
        if (!links.isEmpty()) {
            lines.add("# References of this customer. Rows of other files that contain one belong to the customer.");
            lines.add("links:");
            links.forEach(link -> lines.add("  - {kind: " + link.getKey() + ", from: "
                    + quoted(link.getValue().name()) + "}"));
        }
    }

    private void addKey() {
        Optional<String> reference = assignment
                .words()
                .nativeField()
                .filter(field -> field.equals(FieldAssignment.SUBJECT)
                        ? assignment.subject().isPresent()
                        : Optional.ofNullable(assignment.fields().get(field))
                                .filter(column -> isDistinct(column.values()))
                                .isPresent());
        if (reference.isPresent()) {
            lines.add(
                    "# One event per reference. If references are reused, list identifying fields under \"natural\".");
            lines.add("key: {native: " + reference.get() + "}");
        } else {
            lines.add(
                    "# Fields that together identify an event. If the organisation issues a reference, use \"native\".");
            lines.add("key: {natural: [" + String.join(", ", naturalKey()) + "]}");
        }
        lines.add("");
    }

    private List<String> naturalKey() {
        List<String> key = new ArrayList<>();
        if (assignment.subject().isPresent()
                && !assignment.fields().containsValue(assignment.subject().get())) {
            key.add(FieldAssignment.SUBJECT);
        }
        List<String> fields = new ArrayList<>(assignment.fields().keySet());
        if (hasTimeThatIsNotCorrected()) {
            fields.removeAll(assignment.words().corrected());
        }
        for (String field : fields) {
            String target = ProposedFields.isDebitOrCredit(field) ? "amount" : field;
            if (target.indexOf('/') < 0 && !key.contains(target)) {
                key.add(target);
            }
        }
        return key.isEmpty() ? List.of(FieldAssignment.SUBJECT) : key;
    }

    private boolean hasTimeThatIsNotCorrected() {
        return assignment.fields().keySet().stream()
                .filter(field -> !assignment.words().corrected().contains(field))
                .map(assignment::kind)
                .anyMatch(kind -> kind == ColumnValues.Kind.DATE || kind == ColumnValues.Kind.TIME);
    }

    private static boolean isDistinct(List<String> values) {
        return values.stream().distinct().count() == values.size();
    }
}
